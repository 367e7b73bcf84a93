"""The decision: values, points, scores, and how much doubt they bear."""

from __future__ import annotations

from typing import Literal

from advisor.model.evidence import Grade
from advisor.model.record import Record
from advisor.model.rules import Mitigation

Word = Literal[
    "settled",
    "clear",
    "leans",
    "too close to call",
    "no candidate",
    "no framework needed",
]

Mostly = Literal["priorities", "evidence", "both", "neither"]
"""Where most of the doubt comes from."""


class Cell(Record):
    """One framework's value on one leaf, 0 to 1, with the range it may have and why."""

    value: float
    low: float
    high: float
    basis: Literal["rated", "measured", "route", "unknown"]
    grade: Grade | None = None
    because: str
    evidence: tuple[str, ...] = ()
    stale: bool = False
    missing: tuple[str, ...] = ()


class PointShare(Record):
    """What one question, or the base, adds to one leaf: as answered, at least and at most."""

    question: str
    leaf: str
    points: float
    low: float
    high: float


class LeafScore(Record):
    """A leaf's weight (share of all points) and what it gives each framework, of 100."""

    id: str
    name: str
    points: float
    low: float
    high: float
    weight: float
    cells: dict[str, Cell]
    contributions: dict[str, float]
    from_questions: dict[str, float]


class CriterionScore(Record):
    """A criterion: the sums over its leaves."""

    id: str
    name: str
    points: float
    weight: float
    values: dict[str, float]
    contributions: dict[str, float]
    leaves: tuple[LeafScore, ...]


class Standing(Record):
    """A candidate's score of 100, its exact range, and how often it comes first."""

    framework: str
    score: float
    low: float
    high: float
    first_place_share: float


class Excluded(Record):
    """A framework that a must rules out, and what it would have scored."""

    framework: str
    requirement: str
    title: str
    because: str
    mitigation: Mitigation | None = None
    evidence: tuple[str, ...]
    would_have_scored: float
    position: str = ""


class OpenMust(Record):
    """A must that nobody could judge: the verdict holds provided it is satisfied."""

    framework: str
    requirement: str
    title: str
    because: str
    missing: tuple[str, ...]


class Tipping(Record):
    """The weight at which another framework takes over, all other weights in proportion."""

    criterion: str
    weight: float
    tips_at: float
    framework: str


class Flip(Record):
    """One changed answer that changes the winner."""

    question: str
    given: tuple[str, ...]
    instead: tuple[str, ...]
    framework: str


class Doubt(Record):
    """First-place share of the winner when only priorities, or only evidence, may be wrong."""

    priorities_only: float
    evidence_only: float
    mostly: Mostly


class Robustness(Record):
    """What would change the result; `weight_factor` is None when no weights can."""

    tipping: tuple[Tipping, ...]
    flips: tuple[Flip, ...]
    weight_factor: float | None
    expected_loss: float
    doubt: Doubt | None


class Unsettled(Record):
    """Something unknown and how many points of the lead it could move."""

    kind: Literal["question", "leaf", "must"]
    id: str
    text: str
    span: float
    settle: str


class Verdict(Record):
    """The word for how sure the answer is, the framework, and its conditions."""

    word: Word
    framework: str | None
    conditions: tuple[OpenMust, ...] = ()
    lead: float = 0.0
    practically_equal: bool = False
    relax: tuple[str, ...] = ()


class Decision(Record):
    """The ranking of the candidates that remain, and all that explains it."""

    verdict: Verdict
    ranking: tuple[Standing, ...]
    excluded: tuple[Excluded, ...]
    criteria: tuple[CriterionScore, ...]
    robustness: Robustness
    unsettled: tuple[Unsettled, ...]
