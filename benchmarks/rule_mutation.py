"""Which rules would be missed: each is changed or dropped, and the example projects look on.

Run it from the top of a checkout: `python -m benchmarks.rule_mutation`. An example notices when
who leads, a score by a tenth of a point, a must that rules out or is open, the advice it would
read, or the verdict word changes. No example runs a probe.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from advisor.decision.decide import decide
from advisor.decision.matrix import Matrix, build_matrix
from advisor.decision.screen import excluded, feasible
from advisor.inference.infer import infer
from advisor.knowledge.load import load
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.report.steps import concerns
from benchmarks.mutations import Mutant, mutants
from benchmarks.personas import personas
from benchmarks.problem import renewed
from benchmarks.table import markdown

VISIBLE = 0.1
"""The least change of a score, in points of 100, that counts."""

DRAWS = 1000


@dataclass(frozen=True)
class Outcome:
    """What a rule base makes of one project."""

    knowledge: Knowledge
    facts: Facts

    @cached_property
    def findings(self) -> Findings:
        """What the rules say."""
        return infer(self.knowledge, self.facts)

    @cached_property
    def matrix(self) -> Matrix:
        """All values and points."""
        return build_matrix(self.knowledge, self.facts, self.findings)

    @cached_property
    def musts(self) -> frozenset[tuple[str, str]]:
        """Every must that rules a framework out or is open, and which of the two."""
        return frozenset(
            (item.requirement.id, item.violated) for item in self.findings.requirements
        )

    @cached_property
    def leader(self) -> str | None:
        """Who comes first, if anyone is left."""
        left = feasible(self.matrix, excluded(self.knowledge, self.findings, self.matrix))
        return self.matrix.ranked(left)[0] if left else None

    @cached_property
    def advice(self) -> tuple[str, ...]:
        """The advice that the report shows, and the need for something else, if any."""
        found = [item.id for item in self.findings.advice if concerns(item, self.leader)]
        return (*found, *(item.id for item in self.findings.needs[:1]))

    @cached_property
    def word(self) -> str:
        """The verdict word, from fewer draws than a report makes."""
        method = self.knowledge.method.model_copy(update={"draws": DRAWS})
        knowledge = renewed(self.knowledge, method=method)
        return decide(knowledge, self.facts, self.findings, ()).verdict.word


def differs(before: Outcome, after: Outcome) -> bool:
    """Whether someone who reads both reports would notice."""
    if (before.leader, before.musts, before.advice) != (after.leader, after.musts, after.advice):
        return True
    scores = (
        (before.matrix.score(name), after.matrix.score(name)) for name in before.matrix.frameworks
    )
    if any(abs(one - other) >= VISIBLE for one, other in scores):
        return True
    same = before.matrix == after.matrix
    return not same and before.word != after.word


def noticed_by(mutant: Mutant, present: Sequence[Outcome]) -> tuple[str, ...]:
    """The projects that would notice the mutant."""
    return tuple(
        outcome.facts.project
        for outcome in present
        if differs(outcome, Outcome(mutant.knowledge, outcome.facts))
    )


@dataclass(frozen=True)
class Noticed:
    """One mutation, and the projects that notice it."""

    part: str
    rule: str
    change: str
    by: tuple[str, ...]


def study(knowledge: Knowledge, facts: Iterable[Facts]) -> Iterator[Noticed]:
    """Every mutation of the rule base."""
    present = [Outcome(knowledge, item) for item in facts]
    for mutant in mutants(knowledge):
        by = noticed_by(mutant, present)
        yield Noticed(mutant.part, mutant.rule, mutant.change, by)


def summary(found: Sequence[Noticed]) -> str:
    """Per kind of mutation, how many some project notices."""
    rows = []
    for part, change in dict.fromkeys((item.part, item.change) for item in found):
        seen = [bool(item.by) for item in found if (item.part, item.change) == (part, change)]
        share = f"{100 * sum(seen) / len(seen):.0f}"
        rows.append((f"{part}: {change}", str(len(seen)), str(sum(seen)), share))
    return markdown(("mutation", "rules", "noticed", "%"), rows)


def by_project(found: Sequence[Noticed], projects: Iterable[str]) -> str:
    """Per project, how many mutations it notices, and how many no other does."""
    rows = [
        (
            project,
            str(sum(project in item.by for item in found)),
            str(sum(item.by == (project,) for item in found)),
        )
        for project in projects
    ]
    return markdown(("project", "notices", "alone"), rows)


def missed(found: Sequence[Noticed]) -> str:
    """The rules of which some mutation escapes every project, and which mutation."""
    escaped: dict[str, list[str]] = {}
    for item in found:
        if not item.by:
            escaped.setdefault(f"{item.part}: {item.rule}", []).append(item.change)
    return "\n".join(f"- {rule}: {', '.join(changes)}" for rule, changes in escaped.items())


def main() -> None:
    """Mutate the rule base that ships, and print what was noticed."""
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
    knowledge = load()
    facts = personas(knowledge)
    found = tuple(study(knowledge, facts))
    print(f"Rules {knowledge.edition.version}, {len(facts)} projects, {len(found)} mutations\n")
    print(summary(found), by_project(found, (item.project for item in facts)), sep="\n\n")
    print("\nNo project notices:\n", missed(found), sep="\n")


if __name__ == "__main__":
    main()
