"""Closed forms: how far weights and values may be off before another framework leads."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt

from advisor.model.decision import CriterionScore, LeafScore
from advisor.model.method import Method
from advisor.model.robustness import Tipping


def least_lead(
    criteria: Sequence[CriterionScore], leader: str, rival: str, method: Method
) -> float:
    """The exact minimum of the lead, in points, over every weight and value in its range.

    Weights range over the answers still open and `method.weight_factor` either way; values over
    their ranges, less a halo of 2 sqrt(6) standard deviations between the two frameworks.
    """
    factor, halo = method.weight_factor, 2 * sqrt(6) * method.halo
    worst = (
        (leaf, leaf.cells[leader].low - leaf.cells[rival].high - halo) for leaf in _leaves(criteria)
    )
    return fsum(min(leaf.low / factor * lead, leaf.high * factor * lead) for leaf, lead in worst)


def weight_factor(
    criteria: Sequence[CriterionScore], leader: str, rivals: Sequence[str]
) -> float | None:
    """The factor by which all weights may be wrong at once without a flip; None: no limit."""
    factors: list[float] = []
    for rival in rivals:
        gains = [item.contributions[leader] - item.contributions[rival] for item in criteria]
        pros, cons = fsum(max(gain, 0.0) for gain in gains), fsum(max(-gain, 0.0) for gain in gains)
        if cons > 0:
            factors.append(sqrt(pros / cons))
    return min(factors, default=None)


def tipping_points(
    criteria: Sequence[CriterionScore], leader: str, rivals: Sequence[str]
) -> tuple[Tipping, ...]:
    """Per criterion the nearest weight above and below the present one that flips the lead."""
    found: list[Tipping] = []
    for criterion in criteria:
        crossings = [
            Tipping(
                criterion=criterion.id,
                weight=criterion.weight,
                tips_at=weight,
                framework=rival,
            )
            for rival in rivals
            if (weight := _crossing(criteria, criterion, leader, rival)) is not None
        ]
        above = [item for item in crossings if item.tips_at > criterion.weight]
        below = [item for item in crossings if item.tips_at <= criterion.weight]
        if above:
            found.append(min(above, key=lambda item: item.tips_at))
        if below:
            found.append(max(below, key=lambda item: item.tips_at))
    return tuple(found)


def _crossing(
    criteria: Sequence[CriterionScore],
    criterion: CriterionScore,
    leader: str,
    rival: str,
) -> float | None:
    """The share of weight on one criterion, the others in proportion, where the lead is zero."""
    others = [item for item in criteria if item.id != criterion.id]
    rest = fsum(item.points * (item.values[leader] - item.values[rival]) for item in others)
    difference = criterion.values[leader] - criterion.values[rival]
    if difference == 0:
        return None
    points = -rest / difference
    total = points + fsum(item.points for item in others)
    return points / total if points > 0 and total > 0 else None


def score_range(leaves: Sequence[LeafScore], framework: str) -> tuple[float, float]:
    """The least and the greatest score of 100 that the evidence allows, at these weights."""
    total = fsum(leaf.points for leaf in leaves) or 1.0
    cells = [(leaf.points, leaf.cells[framework]) for leaf in leaves]
    low = fsum(points * cell.low for points, cell in cells)
    high = fsum(points * cell.high for points, cell in cells)
    return 100 * (low / total), 100 * (high / total)


def _leaves(criteria: Sequence[CriterionScore]) -> list[LeafScore]:
    return [leaf for criterion in criteria for leaf in criterion.leaves]
