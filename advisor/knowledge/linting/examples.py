"""Whether every rule does on its examples what they say: the examples are the rules' tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from advisor.errors import Problem
from advisor.knowledge.files import Source, conditions
from advisor.knowledge.reading.document import Path
from advisor.model.conditions import Condition
from advisor.model.criteria import Rating
from advisor.model.facts import Fact, Facts, known, not_applicable, unknown
from advisor.model.questions import ANSWER
from advisor.model.record import Record, Value
from advisor.model.routes import Path as RoutePath
from advisor.model.rules import Example, Missing, Truth
from advisor.model.truth import truth

OUTCOMES: dict[Truth, str] = {
    "true": "fires",
    "false": "silent",
    "unknown": "undetermined",
    "not_applicable": "not_applicable",
}
"""What examples call each truth of a rule's condition."""


@dataclass(frozen=True)
class Trying:
    """An example as `RULE#EXAMPLE`, and what is wrong where its rule does not bear it out."""

    name: str
    problem: Problem | None


def failing_examples(sources: Iterable[Source]) -> Iterator[Problem]:
    """A problem for each example that fails, and for each rule that lacks an undetermined one."""
    for source in sources:
        for path, record, condition in _with_examples(source):
            for trying in _tried(source, path, record, condition):
                if trying.problem is not None:
                    yield trying.problem
            if _may_be_undetermined(condition) and not _has_undetermined(record):
                message = "no example in which what it would find out is unknown"
                yield source.document.problem("T503", message, source.document.locate(path))


def tried_examples(sources: Iterable[Source]) -> Iterator[Trying]:
    """Every example of every rule, tried."""
    for source in sources:
        for path, record, condition in _with_examples(source):
            yield from _tried(source, path, record, condition)


def example_facts(example: Example) -> Facts:
    """The facts of an example; what it does not name was not asked."""
    values = {name: _fact(value) for name, value in example.facts.items()}
    return Facts(as_of=date.min, values=values)


def _with_examples(source: Source) -> Iterator[tuple[Path, Record, Condition]]:
    for path, record in source.records:
        if hasattr(record, "examples"):
            for _, condition in conditions(record):
                yield path, record, condition


def _tried(source: Source, path: Path, record: Record, condition: Condition) -> Iterator[Trying]:
    examples: tuple[Example, ...] = record.optional("examples", ())
    rule = _named(source, path, record)
    for index, example in enumerate(examples):
        outcome = OUTCOMES[truth(condition, example_facts(example))]
        problem = None
        if outcome != example.expect:
            message = f"in example {example.name!r} the rule is {outcome!r}"
            place = source.document.locate((*path, "examples", index, "expect"))
            problem = source.document.problem("T502", message, place)
        yield Trying(f"{rule}#{example.name}", problem)


def _named(source: Source, path: Path, record: Record) -> str:
    """The id of a rule; a rating is `FRAMEWORK:LEAF`, and a path of a route `ROUTE:FRAMEWORK`."""
    if isinstance(record, Rating) and source.file.framework is not None:
        return f"{source.file.framework.id}:{record.leaf}"
    if isinstance(record, RoutePath):
        return f"{source.file.routes[int(path[1])].id}:{record.framework}"
    return str(record.optional("id", ""))


def _may_be_undetermined(condition: Condition) -> bool:
    """Whether it reads what a probe or a scan may fail to find out."""
    return any(not name.startswith(ANSWER) for name in condition.reads)


def _has_undetermined(record: Record) -> bool:
    examples: tuple[Example, ...] = record.optional("examples", ())
    return any(example.expect == "undetermined" for example in examples)


def _fact(value: Value | Missing) -> Fact:
    if not isinstance(value, Missing):
        return known(value, "answer", "example")
    if value.not_applicable is not None:
        return not_applicable(value.not_applicable)
    return unknown(value.unknown or "")
