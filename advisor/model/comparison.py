"""Two reports side by side: what moved between them, and a report against its own recomputation.

History of `schema`: advisor.comparison/1 and advisor.replay/1 are the first.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from advisor.model.decision import Excluded, OpenMust, Standing, Verdict
from advisor.model.knowledge import Edition
from advisor.model.record import Day, Record
from advisor.model.report import Report

Kind = Literal[
    "rules",
    "version",
    "unexplained",
    "answer",
    "fact",
    "measurement",
    "weight",
    "date",
    "candidates",
    "seed",
]
"""What moved; `unexplained` is a result that does not follow from its own inputs."""

Scores = dict[str, float]
"""Points of 100 by framework."""


class LeafMoved(Record):
    """A leaf that the rule base judges or weighs otherwise, and what that does to the scores.

    Values are 0 to 1 by framework; a side that does not have the leaf has neither.
    """

    id: str
    name: str
    points_before: float
    points_after: float
    values_before: dict[str, float]
    values_after: dict[str, float]
    scores: Scores


class Moved(Record):
    """One step from the old report to the new: what differs, in words, and what it moves.

    `ruled_out` and `back` name the frameworks that this step excludes or brings back.
    """

    kind: Kind
    id: str
    name: str
    before: str
    after: str
    scores: Scores
    ruled_out: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    leaves: tuple[LeafMoved, ...] = ()


class RouteMoved(Record):
    """Another way to a target: framework, route and level, or empty where nobody asked."""

    target: str
    name: str
    before: str
    after: str


class Summary(Record):
    """One of the two reports in short; `scores` has all its candidates, ruled out or not."""

    project: str
    as_of: Day
    rules: Edition
    advisor_version: str
    verdict: Verdict
    ranking: tuple[Standing, ...]
    scores: Scores
    stay: str


class Comparison(Record):
    """What moved from the old report to the new, in steps that add up to the change of scores.

    Each step is judged after the ones before it. `excluded` and `lifted` are the musts that are
    violated only now or no longer; `opened` and `closed` the conditions of the verdict.
    """

    schema_id: Literal["advisor.comparison/1"] = Field(
        default="advisor.comparison/1", alias="schema"
    )
    old: Summary
    new: Summary
    moved: tuple[Moved, ...]
    excluded: tuple[Excluded, ...]
    lifted: tuple[Excluded, ...]
    opened: tuple[OpenMust, ...]
    closed: tuple[OpenMust, ...]
    routes: tuple[RouteMoved, ...]
    names: dict[str, str]
    report: Report | None = None


class Difference(Record):
    """A place in a report's JSON form, and what stands there, or 'nothing'."""

    path: str
    stored: str
    recomputed: str


class Replay(Record):
    """A report against what its own inputs give now; `differences` are the first of `keys`."""

    schema_id: Literal["advisor.replay/1"] = Field(default="advisor.replay/1", alias="schema")
    identical: bool
    rules: Edition
    advisor_version: str
    reasons: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    comparison: Comparison | None = None
