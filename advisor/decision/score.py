"""Scores that add up: contributions per leaf and criterion sum to each framework's score."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum

from advisor.decision.matrix import Matrix
from advisor.model.criteria import Criterion, Leaf
from advisor.model.decision import CriterionScore, LeafScore, PointShare
from advisor.model.knowledge import Knowledge


def criterion_scores(knowledge: Knowledge, matrix: Matrix) -> tuple[CriterionScore, ...]:
    """All criteria in the order of the rule base."""
    by_leaf: dict[str, list[PointShare]] = {leaf: [] for leaf in matrix.rows}
    for share in matrix.shares:
        by_leaf[share.leaf].append(share)
    return tuple(_criterion(item, matrix, by_leaf) for item in knowledge.criteria)


def _criterion(
    criterion: Criterion, matrix: Matrix, by_leaf: dict[str, list[PointShare]]
) -> CriterionScore:
    leaves = tuple(_leaf(leaf, matrix, by_leaf[leaf.id]) for leaf in criterion.leaves)
    points = fsum(leaf.points for leaf in leaves)
    return CriterionScore(
        id=criterion.id,
        name=criterion.name,
        points=points,
        weight=points / matrix.total,
        values={name: criterion_value(leaves, name) for name in matrix.frameworks},
        contributions={
            name: fsum(leaf.contributions[name] for leaf in leaves) for name in matrix.frameworks
        },
        leaves=leaves,
    )


def criterion_value(leaves: Iterable[LeafScore], framework: str) -> float:
    """Mean of the leaf values by points; without any points, the plain mean."""
    weighted = [(leaf.points, leaf.cells[framework].value) for leaf in leaves]
    total = fsum(points for points, _ in weighted)
    if not total:
        return fsum(value for _, value in weighted) / len(weighted)
    return fsum(points * value for points, value in weighted) / total


def _leaf(leaf: Leaf, matrix: Matrix, shares: list[PointShare]) -> LeafScore:
    points = matrix.points[leaf.id]
    cells = matrix.rows[leaf.id]
    from_questions: dict[str, float] = {}
    for share in shares:
        from_questions[share.question] = from_questions.get(share.question, 0.0) + share.points
    return LeafScore(
        id=leaf.id,
        name=leaf.name,
        points=points,
        low=fsum(share.low for share in shares),
        high=fsum(share.high for share in shares),
        weight=points / matrix.total,
        cells=cells,
        contributions={name: 100 * (points * cells[name].value / matrix.total) for name in cells},
        from_questions=from_questions,
    )
