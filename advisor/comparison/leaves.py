"""Where two rule bases differ on the same facts: leaves with other values or other points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from advisor.model.comparison import LeafMoved, Scores
from advisor.model.decision import CriterionScore, LeafScore
from advisor.model.record import STEADY


def leaves_moved(
    before: Iterable[CriterionScore], after: Iterable[CriterionScore], frameworks: Sequence[str]
) -> tuple[LeafMoved, ...]:
    """The leaves of either side whose values or points are not the same."""
    old, new = _by_id(before), _by_id(after)
    found = (
        _moved(old.get(leaf_id), new.get(leaf_id), frameworks)
        for leaf_id in dict.fromkeys([*new, *old])
    )
    return tuple(
        item
        for item in found
        if item.points_before != item.points_after or item.values_before != item.values_after
    )


def _by_id(criteria: Iterable[CriterionScore]) -> dict[str, LeafScore]:
    return {leaf.id: leaf for criterion in criteria for leaf in criterion.leaves}


def _moved(old: LeafScore | None, new: LeafScore | None, frameworks: Sequence[str]) -> LeafMoved:
    leaf = new or old
    assert leaf is not None
    before, after = _given(old, frameworks), _given(new, frameworks)
    return LeafMoved(
        id=leaf.id,
        name=leaf.name,
        points_before=old.points if old else 0.0,
        points_after=new.points if new else 0.0,
        values_before=_values(old, frameworks),
        values_after=_values(new, frameworks),
        scores={name: round(after[name] - before[name], STEADY) + 0.0 for name in frameworks},
    )


def _given(leaf: LeafScore | None, frameworks: Sequence[str]) -> Scores:
    return {name: leaf.contributions.get(name, 0.0) if leaf else 0.0 for name in frameworks}


def _values(leaf: LeafScore | None, frameworks: Sequence[str]) -> dict[str, float]:
    cells = leaf.cells if leaf else {}
    return {name: cells[name].value for name in frameworks if name in cells}
