"""Whether every part of every condition is seen to hold, and seen not to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.examples import example_facts
from advisor.knowledge.reading.document import Path
from advisor.model.conditions import Condition
from advisor.model.facts import Facts
from advisor.model.record import Record
from advisor.model.truth import truth

WANTED = ("true", "false")


@dataclass(frozen=True)
class Seen:
    """One condition, or a part of it, and which of true and false it is somewhere."""

    condition: Condition
    truths: frozenset[str]
    problem: Problem | None

    @property
    def is_leaf(self) -> bool:
        """Whether it tests a fact."""
        return self.condition.fact is not None


def coverage(sources: Iterable[Source], everywhere: Sequence[Facts]) -> Iterator[Seen]:
    """Every part of every condition, under the examples of its rule and the facts of scenarios."""
    for source in sources:
        own = {path: _examples(record) for path, record in source.records}
        for path, record in source.records:
            if isinstance(record, Condition):
                yield _seen(source, path, record, [*_above(own, path), *everywhere])


def _examples(record: Record) -> list[Facts]:
    return [example_facts(example) for example in getattr(record, "examples", ())]


def _above(own: dict[Path, list[Facts]], path: Path) -> list[Facts]:
    """The examples of the rule that the condition at the path belongs to."""
    return next((own[path[:end]] for end in range(len(path), -1, -1) if own.get(path[:end])), [])


def _seen(source: Source, path: Path, condition: Condition, all_facts: Iterable[Facts]) -> Seen:
    truths: set[str] = set()
    for facts in all_facts:
        truths.add(truth(condition, facts))
        if truths.issuperset(WANTED):
            break
    problem = None
    if not truths.issuperset(WANTED):
        lacking = " or ".join(wanted for wanted in WANTED if wanted not in truths)
        message = f"no example and no scenario makes {_named(condition)} {lacking}"
        problem = source.document.problem("T505", message, source.document.locate(path))
    return Seen(condition, frozenset(truths), problem)


def _named(condition: Condition) -> str:
    if condition.fact is None:
        return "this"
    return f"'{condition.fact} {condition.operator} {condition.operand}'"
