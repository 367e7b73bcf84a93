"""Stated weights: a criterion's share of all weight as said outright, instead of by answers."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from advisor.model.decision import PointShare
from advisor.model.knowledge import Knowledge

STATED = "weight"
"""Stands in for a question where a stated weight gives points to leaves that had none."""


def restated(
    knowledge: Knowledge, shares: tuple[PointShare, ...], weights: Mapping[str, float]
) -> tuple[PointShare, ...]:
    """The shares with these criteria at these shares of all points, the others in proportion.

    The sum of all points stays; a criterion without points gets them evenly over its leaves.
    """
    if not weights:
        return shares
    stated = {leaf: name for name in weights for leaf in knowledge.leaf_ids[name]}
    present = dict.fromkeys(weights, 0.0)
    for name in weights:
        present[name] = fsum(share.points for share in shares if stated.get(share.leaf) == name)
    total = fsum(share.points for share in shares)
    others = total - fsum(present.values())
    left = max(0.0, 1 - fsum(weights.values()))
    factors = {
        name: weights[name] * total / points for name, points in present.items() if points > 0
    }
    scaled = [
        _scaled(
            share, factors[stated[share.leaf]] if share.leaf in stated else left * total / others
        )
        for share in shares
        if share.leaf not in stated or stated[share.leaf] in factors
    ]
    for name, points in present.items():
        if points == 0:
            scaled.extend(_even(knowledge.leaf_ids[name], weights[name] * total))
    return tuple(scaled)


def _scaled(share: PointShare, factor: float) -> PointShare:
    return PointShare(
        question=share.question,
        leaf=share.leaf,
        points=share.points * factor,
        low=share.low * factor,
        high=share.high * factor,
        options=tuple(points * factor for points in share.options),
        several=share.several,
    )


def _even(leaves: tuple[str, ...], points: float) -> list[PointShare]:
    each = points / len(leaves)
    return [
        PointShare(question=STATED, leaf=leaf, points=each, low=each, high=each) for leaf in leaves
    ]
