"""Groups: everybody's priorities count alike, or by a stated influence; the values are shared.

The arithmetic mean of normalised weights: aggregating answers is then aggregating scores.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import fsum

from advisor.model.decision import PointShare

Members = Mapping[str, tuple[PointShare, ...]]
"""What each member's answers add to the leaves, by the member's name."""


def group_shares(
    members: Members, influence: Mapping[str, float] | None = None
) -> tuple[PointShare, ...]:
    """One share per member and leaf, the member standing in for a question.

    Each member's points are brought to a sum of the member's influence, and all of these to 1, so
    that a matrix with these shares scores the group, and its contributions by question are those
    by member. Raises `ValueError` for a member whose answers give no points.
    """
    counts = influence or dict.fromkeys(members, 1.0)
    everybody = fsum(counts[name] for name in members)
    return tuple(
        share
        for name, shares in members.items()
        for share in _normalised(name, shares, counts[name] / everybody)
    )


def _normalised(name: str, shares: tuple[PointShare, ...], weight: float) -> list[PointShare]:
    total = fsum(share.points for share in shares)
    if total <= 0:
        raise ValueError(f"no answer of {name} gives any points")
    by_leaf: dict[str, list[PointShare]] = {}
    for share in shares:
        by_leaf.setdefault(share.leaf, []).append(share)
    return [
        PointShare(
            question=name,
            leaf=leaf,
            points=weight * fsum(share.points for share in parts) / total,
            low=weight * fsum(share.low for share in parts) / total,
            high=weight * fsum(share.high for share in parts) / total,
        )
        for leaf, parts in by_leaf.items()
    ]


def majority(firsts: Mapping[str, str]) -> str | None:
    """The framework that more than half of the members put first, if there is one."""
    if not firsts:
        return None
    framework, votes = Counter(firsts.values()).most_common(1)[0]
    return framework if 2 * votes > len(firsts) else None
