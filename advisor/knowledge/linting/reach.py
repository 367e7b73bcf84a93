"""Which truths a condition can reach at all, by trying every case that it can tell apart.

The search prunes with `truth` itself: once a partial assignment decides the condition, whatever
the other facts are decides nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from advisor.errors import Problem
from advisor.knowledge.files import Source, conditions
from advisor.knowledge.linting.cases import cases
from advisor.model.conditions import Condition
from advisor.model.facts import Fact, Facts, known, not_applicable
from advisor.model.questions import FactType
from advisor.model.rules import Truth
from advisor.model.truth import truth

MOST_TRIALS = 5_000


def idle_conditions(sources: Iterable[Source], facts: Mapping[str, FactType]) -> Iterator[Problem]:
    """Conditions that are never or always true, and those too large to tell."""
    for source in sources:
        for path, record in source.records:
            for name, condition in conditions(record):
                remark = _remark(reachable(condition, facts))
                if remark is not None:
                    place = source.document.locate((*path, name), key=True)
                    yield source.document.problem(*remark, place)


def _remark(truths: frozenset[Truth] | None) -> tuple[str, str] | None:
    if truths is None:
        return "R112", f"undecided: more than {MOST_TRIALS} cases to try"
    if "true" not in truths:
        return "R110", "this condition can never be true"
    return ("R111", "this condition is always true") if truths == {"true"} else None


def reachable(condition: Condition, facts: Mapping[str, FactType]) -> frozenset[Truth] | None:
    """True and false as far as known facts can make the condition so; None where undecided."""
    tests: dict[str, list[Condition]] = {}
    for leaf in condition.leaves():
        tests.setdefault(leaf.fact or "", []).append(leaf)
    choices: list[tuple[str, list[Fact]]] = []
    for fact_id, leaves in tests.items():
        values = cases(facts[fact_id], leaves)
        if values is None:
            return None
        options = [known(value, "default", "") for value in values]
        if any(leaf.operator == "applicable" for leaf in leaves):
            options.append(not_applicable(""))
        choices.append((fact_id, options))
    search = _Search(condition, choices)
    search.descend({}, 0)
    return None if search.trials > MOST_TRIALS else frozenset(search.found)


@dataclass
class _Search:
    """A depth-first search over assignments, until both outcomes were seen."""

    condition: Condition
    choices: list[tuple[str, list[Fact]]]
    found: set[Truth] = field(default_factory=set)
    trials: int = 0

    def descend(self, values: dict[str, Fact], depth: int) -> None:
        self.trials += 1
        verdict = truth(self.condition, Facts.model_construct(as_of=date.min, values=values))
        if verdict != "unknown":
            self.found.add("true" if verdict == "true" else "false")
            return
        fact_id, options = self.choices[depth]
        for option in options:
            if self.trials > MOST_TRIALS or len(self.found) > 1:
                return
            self.descend({**values, fact_id: option}, depth + 1)
