"""What a rule base tells one persona, worked out as far as somebody asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from advisor.decision.decide import decide
from advisor.decision.matrix import Matrix, build_matrix
from advisor.decision.screen import excluded, feasible, open_musts
from advisor.inference.infer import infer
from advisor.model.decision import Decision, Excluded
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.report.stay import stay
from advisor.report.steps import install_command

DRAWS = 1000
"""A tenth of what a report draws settles a word that is not at the edge of another."""

NO_FRAMEWORK = "no framework needed"


@dataclass(frozen=True)
class Outcome:
    """A rule base and the facts of a persona; the verdict word takes `draws` readings."""

    knowledge: Knowledge
    facts: Facts
    draws: int = DRAWS

    @cached_property
    def findings(self) -> Findings:
        """What the rules say."""
        return infer(self.knowledge, self.facts)

    @cached_property
    def matrix(self) -> Matrix:
        """All values and points."""
        return build_matrix(self.knowledge, self.facts, self.findings)

    @cached_property
    def excluded(self) -> tuple[Excluded, ...]:
        """The musts that rule frameworks out."""
        return excluded(self.knowledge, self.findings, self.matrix)

    @cached_property
    def open(self) -> dict[str, tuple[str, ...]]:
        """The musts that nobody could judge, by framework."""
        found: dict[str, tuple[str, ...]] = {}
        for must in open_musts(self.findings):
            found[must.framework] = (*found.get(must.framework, ()), must.requirement)
        return found

    @cached_property
    def ranked(self) -> tuple[str, ...]:
        """Who is left, best first."""
        return self.matrix.ranked(feasible(self.matrix, self.excluded))

    @cached_property
    def decision(self) -> Decision:
        """The decision, without what other answers would give."""
        method = self.knowledge.method.model_copy(update={"draws": self.draws})
        knowledge = self.knowledge.model_copy(update={"method": method})
        return decide(knowledge, self.facts, self.findings, ())

    @property
    def needs(self) -> tuple[str, ...]:
        """What says that no framework is needed."""
        return tuple(need.id for need in self.findings.needs)

    @property
    def word(self) -> str:
        """The verdict word."""
        return NO_FRAMEWORK if self.needs else self.decision.verdict.word

    @property
    def winner(self) -> str | None:
        """The framework that the verdict names, if any."""
        return None if self.needs else self.decision.verdict.framework

    @property
    def stay(self) -> str:
        """Whether to keep what exists."""
        return stay(self.knowledge, self.facts, self.decision).advice

    def installed_with(self, framework: str) -> str:
        """The command for this machine, and the reason for it."""
        command = install_command(self.knowledge, self.facts, framework)
        return f"{command.run} ({command.because})" if command.because else command.run

    def routes(self, framework: str, target: str) -> dict[str, float]:
        """The levels of the routes that lead there, best first."""
        levels: dict[str, float] = {}
        for found in self.findings.paths:
            if (found.path.framework, found.target) == (framework, target):
                levels.setdefault(found.route.id, found.level)
        return levels
