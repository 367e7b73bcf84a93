"""The report: the inputs, the decision and the advice, as one record with a stable JSON form.

History of `schema`: advisor.report/1 is the first.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from advisor.model.decision import CriterionScore, Excluded, Standing, Verdict
from advisor.model.evidence import Citation, Grade
from advisor.model.facts import Fact, Facts
from advisor.model.knowledge import Edition
from advisor.model.measured import MeasuredWorkload
from advisor.model.method import Method
from advisor.model.probes import ProbeResult
from advisor.model.record import Day, Record
from advisor.model.robustness import Robustness, Unsettled
from advisor.model.roofline import Roof
from advisor.model.rules import Status


class NeedAnswer(Record):
    """Whether the project needs a deep-learning framework, and what would do instead."""

    needed: bool
    rule: str | None = None
    title: str = ""
    instead: str | None = None
    because: str = ""
    steps: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class RouteOption(Record):
    """One way from a framework to a target; `grade` is stated where evidence does not give it."""

    route: str
    name: str
    framework: str
    status: Status
    level: float
    certain: bool
    via: str
    because: str
    builds_on: str = ""
    runs_on: str = ""
    commands: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    grade: Grade | None = None
    successor: str | None = None


class TargetRoutes(Record):
    """The best route to one target from the recommended framework, and what else there is."""

    target: str
    name: str
    best: RouteOption | None
    runners_up: tuple[RouteOption, ...] = ()
    from_others: tuple[RouteOption, ...] = ()


class Stay(Record):
    """Whether to keep the present framework; costs and gains in points of 100."""

    present: str | None
    advice: Literal["nothing to keep", "stay", "switch", "open"]
    migration_cost: float = 0.0
    gain_without_cost: float = 0.0
    pays_when: str = ""


class Step(Record):
    """Something to do next, with its commands."""

    title: str
    text: str
    commands: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    rule: str = ""


class Warned(Record):
    """Something to know before following the verdict."""

    title: str
    text: str
    rule: str = ""
    subject: str = ""
    status: Status | None = None
    successor: str | None = None
    commands: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class CitedEvidence(Record):
    """Evidence as the report cites it, with its age at `as_of`.

    `caveat` says which version is installed here where the claim is about others.
    """

    id: str
    claim: str
    grade: Grade
    observed: Day
    review_by: Day
    stale: bool
    sources: tuple[Citation, ...]
    versions: dict[str, str] = Field(default_factory=dict)
    caveat: str = ""
    position: str = ""


class Report(Record):
    """Everything asked, found and concluded; `advise(knowledge, report.facts)` repeats it."""

    schema_id: Literal["advisor.report/1"] = Field(default="advisor.report/1", alias="schema")
    advisor_version: str
    rules: Edition
    as_of: Day
    project: str = ""
    seed: int
    candidates: tuple[str, ...]
    weights: dict[str, float] = Field(default_factory=dict)
    verdict: Verdict
    need: NeedAnswer
    ranking: tuple[Standing, ...]
    excluded: tuple[Excluded, ...]
    routes: tuple[TargetRoutes, ...]
    stay: Stay
    criteria: tuple[CriterionScore, ...]
    measured: tuple[MeasuredWorkload, ...]
    roofs: tuple[Roof, ...] = ()
    robustness: Robustness
    unknown: tuple[Unsettled, ...]
    fact_values: dict[str, Fact] = Field(alias="facts")
    probes: tuple[ProbeResult, ...]
    evidence: tuple[CitedEvidence, ...]
    next_steps: tuple[Step, ...]
    warnings: tuple[Warned, ...]
    names: dict[str, str]
    method: Method

    @property
    def facts(self) -> Facts:
        """The inputs of this report."""
        return Facts(
            as_of=self.as_of,
            project=self.project,
            seed=self.seed,
            candidates=self.candidates,
            weights=self.weights,
            values=self.fact_values,
            probes=self.probes,
        )
