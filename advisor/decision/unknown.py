"""How much of the weight rests on what nobody answered or knows, and what would mend that."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from advisor.decision.matrix import Matrix
from advisor.model.findings import Findings
from advisor.model.robustness import Unsettled

MOST = 3
"""How many answers or probes one may be asked for before there is any recommendation."""


def unknown_share(findings: Findings, matrix: Matrix, contested: Sequence[str]) -> float:
    """The share of all points, 0 to 1, that open questions give or that weigh unknown values."""
    return fsum(_by_leaf(findings, matrix, contested).values())


def deciding(
    items: Sequence[Unsettled],
    findings: Findings,
    matrix: Matrix,
    contested: Sequence[str],
    limit: float,
) -> tuple[str, ...]:
    """The one to three widest items, or as few as may bring the unknown share to the limit."""
    unknown = _by_leaf(findings, matrix, contested)
    chosen: list[str] = []
    asked: set[str] = set()
    for item in items:
        if item.kind == "must" or not item.settle or item.settle in asked:
            continue
        if len(chosen) == MOST or (chosen and fsum(unknown.values()) <= limit):
            break
        chosen.append(item.id)
        asked.add(item.settle)
        for leaf in unknown:
            unknown[leaf] = max(0.0, unknown[leaf] - _share(item, leaf, matrix))
    return tuple(chosen)


def _by_leaf(findings: Findings, matrix: Matrix, contested: Sequence[str]) -> dict[str, float]:
    asked = {finding.question for finding in findings.questions if finding.state == "open"}
    return {
        leaf: points / matrix.total
        if any(matrix.rows[leaf][name].basis == "unknown" for name in contested)
        else fsum(s.points for s in matrix.shares if s.leaf == leaf and s.question in asked)
        / matrix.total
        for leaf, points in matrix.points.items()
    }


def _share(item: Unsettled, leaf: str, matrix: Matrix) -> float:
    """What settling the item takes from the unknown share of a leaf."""
    if item.kind == "leaf":
        return matrix.points[leaf] / matrix.total if item.id == leaf else 0.0
    given = (s.points for s in matrix.shares if s.leaf == leaf and s.question == item.id)
    return fsum(given) / matrix.total
