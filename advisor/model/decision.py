"""The decision: values, points, scores, and how much doubt they bear."""

from __future__ import annotations

from typing import Literal

from advisor.model.evidence import Grade
from advisor.model.record import Record, Word
from advisor.model.robustness import Robustness, Unsettled
from advisor.model.rules import Mitigation


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
    """What one question, or the base, adds to one leaf: as answered, at least and at most.

    `options` has what each answer would add while none counts for sure, in one order for all leaves
    of the question; `several` of them may be chosen at once.
    """

    question: str
    leaf: str
    points: float
    low: float
    high: float
    options: tuple[float, ...] = ()
    several: bool = False


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
    """A candidate's score of 100, its range, and its share of readings at each rank."""

    framework: str
    score: float
    low: float
    high: float
    first_place_share: float
    rank_shares: tuple[float, ...] = ()


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


class Verdict(Record):
    """The word for how sure the answer is, the framework, and its conditions.

    `unknown_share` is the share of all weight that rests on what nobody answered or knows;
    `decide` names the unsettled items that matter most, while it is too large for a word.
    """

    word: Word
    framework: str | None
    conditions: tuple[OpenMust, ...] = ()
    lead: float = 0.0
    practically_equal: bool = False
    relax: tuple[str, ...] = ()
    unknown_share: float = 0.0
    decide: tuple[str, ...] = ()


class Decision(Record):
    """The ranking of the candidates that remain, and all that explains it."""

    verdict: Verdict
    ranking: tuple[Standing, ...]
    excluded: tuple[Excluded, ...]
    criteria: tuple[CriterionScore, ...]
    robustness: Robustness
    unsettled: tuple[Unsettled, ...]
