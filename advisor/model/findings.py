"""Findings: what the rules say about the facts, before any number is added up."""

from __future__ import annotations

from typing import Literal

from advisor.model.criteria import Rating
from advisor.model.probes import Measurement
from advisor.model.record import Record
from advisor.model.routes import Path, Route
from advisor.model.rules import Advice, Need, Requirement, Truth


class QuestionFinding(Record):
    """How one question stands; unless `sure`, it may yet turn out not to arise."""

    question: str
    state: Literal["answered", "open", "skipped"]
    chosen: tuple[str, ...] = ()
    sure: bool = True


class RatingFinding(Record):
    """The ratings that may hold for one framework on one leaf; none may, unless `certain`."""

    leaf: str
    framework: str
    cases: tuple[Rating, ...]
    certain: bool = True
    missing: tuple[str, ...] = ()


class PathFinding(Record):
    """A path that leads to a target, possibly or for sure."""

    route: Route
    path: Path
    target: str
    level: float
    certain: bool
    missing: tuple[str, ...] = ()


class RequirementFinding(Record):
    """A requirement that is violated, or may be, and the facts that nobody provided."""

    requirement: Requirement
    violated: Truth
    stale: bool
    missing: tuple[str, ...] = ()


class WorkloadFinding(Record):
    """The sessions of each framework's fastest mode, and why they do not count, if so.

    They may yet come not to count where nobody said whether this machine trains. Those with more
    threads than one are a second figure, which is only shown. `fits` is whether the project is of
    the kind that the workload speaks for.
    """

    workload: str
    threads: int = 1
    fastest: dict[str, tuple[Measurement, ...]]
    refused: str = ""
    may_be_idle: bool = False
    fits: Truth = "true"


class Findings(Record):
    """Everything the rule base concludes from the facts."""

    questions: tuple[QuestionFinding, ...]
    ratings: tuple[RatingFinding, ...]
    paths: tuple[PathFinding, ...]
    requirements: tuple[RequirementFinding, ...]
    advice: tuple[Advice, ...]
    needs: tuple[Need, ...]
    targets: tuple[str, ...]
    workloads: tuple[WorkloadFinding, ...]
