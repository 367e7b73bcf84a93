"""How things stand at one point between two reports, and what moves from one point to another."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from advisor.decision.matrix import build_matrix
from advisor.decision.score import criterion_scores
from advisor.decision.screen import excluded
from advisor.inference.infer import infer
from advisor.model.comparison import Scores
from advisor.model.decision import CriterionScore
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.record import STEADY
from advisor.model.report import Report


@dataclass(frozen=True)
class State:
    """What everything contributes to each score of 100, and which frameworks are ruled out."""

    criteria: tuple[CriterionScore, ...]
    out: frozenset[str]

    @property
    def scores(self) -> Scores:
        """The score of every candidate, ruled out or not."""
        given = [item.contributions for item in self.criteria]
        names = dict.fromkeys(name for contributions in given for name in contributions)
        return {name: fsum(item.get(name, 0.0) for item in given) for name in names}


def reported(report: Report) -> State:
    """What a report says."""
    return State(report.criteria, frozenset(item.framework for item in report.excluded))


def computed(knowledge: Knowledge, facts: Facts) -> State:
    """What the rule base says about facts that fit it."""
    findings = infer(knowledge, facts)
    matrix = build_matrix(knowledge, facts, findings)
    ruled_out = excluded(knowledge, findings, matrix)
    return State(
        criterion_scores(knowledge, matrix), frozenset(item.framework for item in ruled_out)
    )


@dataclass(frozen=True)
class Change:
    """By how much each score moves; 1 for a framework that is ruled out, -1 for one let back."""

    scores: Scores
    out: dict[str, int]

    def __add__(self, other: Change) -> Change:
        return Change(
            {name: value + other.scores[name] for name, value in self.scores.items()},
            {name: value + other.out[name] for name, value in self.out.items()},
        )

    @property
    def is_nothing(self) -> bool:
        """Whether nothing moves."""
        return not any(self.scores.values()) and not any(self.out.values())


def change(before: State, after: State, frameworks: tuple[str, ...]) -> Change:
    """From one state to another, in decimals on which all platforms agree."""
    old, new = before.scores, after.scores
    return Change(
        {name: steady(new[name] - old[name]) for name in frameworks},
        {name: (name in after.out) - (name in before.out) for name in frameworks},
    )


def steady(value: float) -> float:
    """Without what only rounding in between makes of it, and without a negative zero."""
    return round(value, STEADY) + 0.0
