"""Stochastic multicriteria acceptability: how often each framework comes first.

Each answer's points are off by a factor up to `weight_factor` (log-uniform), an open question lies
anywhere in its range, values are triangular over their ranges with one error per criterion, and
each framework carries a halo. Only `Random(seed).random()` is used: its stream never changes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from advisor.model.decision import Cell, CriterionScore, LeafScore, PointShare
from advisor.model.method import Method

Uniform = Callable[[], float]


@dataclass(frozen=True)
class Acceptability:
    """First-place shares by framework, and the expected loss (of 100) of following the leader."""

    first: dict[str, float]
    expected_loss: float


@dataclass(frozen=True)
class _Row:
    """A leaf: its criterion, and per framework its value and how far down and up it may be."""

    criterion: int
    cells: tuple[tuple[float, float, float], ...]


@dataclass(frozen=True)
class Sampler:
    """The problem laid out for fast draws; leaves that nothing can weigh are left out."""

    frameworks: tuple[str, ...]
    method: Method
    criteria: int
    rows: tuple[_Row, ...]
    answers: tuple[tuple[tuple[int, float, float], ...], ...]
    nominal: tuple[float, ...]

    def draw(
        self, leader: str, seed: int, draws: int, *, weights: bool = True, values: bool = True
    ) -> Acceptability:
        """Draw; `weights` and `values` say which of the two may be wrong."""
        uniform = Random(seed).random
        wins = [0] * len(self.frameworks)
        lead, loss = self.frameworks.index(leader), 0.0
        for _ in range(draws):
            points = self._points(uniform) if weights else self.nominal
            scores = self._scores(points, uniform) if values else self._exact(points)
            best = max(scores)
            wins[scores.index(best)] += 1
            loss += best - scores[lead]
        first = {name: wins[at] / draws for at, name in enumerate(self.frameworks)}
        return Acceptability(first, 100 * loss / draws)

    def _points(self, uniform: Uniform) -> list[float]:
        factor = self.method.weight_factor
        points = [0.0] * len(self.rows)
        for answer in self.answers:
            scale, within = factor ** (2 * uniform() - 1), uniform()
            for row, low, span in answer:
                points[row] += scale * (low + within * span)
        return points

    def _scores(self, points: Sequence[float], uniform: Uniform) -> list[float]:
        """Scores of 0 to 1 with one triangular error per criterion and framework, and the halo."""
        total = sum(points) or 1.0
        halo = sqrt(6) * self.method.halo
        scores: list[float] = []
        for at in range(len(self.frameworks)):
            errors = [uniform() + uniform() - 1 for _ in range(self.criteria)]
            score = 0.0
            for weight, row in zip(points, self.rows, strict=True):
                value, down, up = row.cells[at]
                error = errors[row.criterion]
                score += weight * (value + error * (down if error < 0 else up))
            scores.append(score / total + halo * (uniform() + uniform() - 1))
        return scores

    def _exact(self, points: Sequence[float]) -> list[float]:
        total = sum(points) or 1.0
        return [
            sum(weight * row.cells[at][0] for weight, row in zip(points, self.rows, strict=True))
            / total
            for at in range(len(self.frameworks))
        ]


def sampler(
    criteria: Sequence[CriterionScore],
    shares: Sequence[PointShare],
    frameworks: tuple[str, ...],
    method: Method,
) -> Sampler:
    """Lay out the leaves with points and the answers that weigh them."""
    rows: list[_Row] = []
    place: dict[str, int] = {}
    nominal: list[float] = []
    for index, criterion in enumerate(criteria):
        damping = {name: _damping(criterion.leaves, name) for name in frameworks}
        for leaf in criterion.leaves:
            if leaf.high > 0:
                place[leaf.id] = len(rows)
                nominal.append(leaf.points)
                cells = tuple(_spread(leaf.cells[name], damping[name]) for name in frameworks)
                rows.append(_Row(index, cells))
    answers: dict[str, list[tuple[int, float, float]]] = {}
    for share in shares:
        entry = (place[share.leaf], share.low, share.high - share.low)
        answers.setdefault(share.question, []).append(entry)
    groups = tuple(tuple(entries) for entries in answers.values())
    return Sampler(frameworks, method, len(criteria), tuple(rows), groups, tuple(nominal))


def _spread(cell: Cell, damping: float) -> tuple[float, float, float]:
    return cell.value, damping * (cell.value - cell.low), damping * (cell.high - cell.value)


def _damping(leaves: Sequence[LeafScore], framework: str) -> float:
    """One error per criterion must be as wide as the independent errors of its leaves together."""
    widths = [
        leaf.points * (leaf.cells[framework].high - leaf.cells[framework].low) for leaf in leaves
    ]
    together = sum(widths)
    return sqrt(sum(width**2 for width in widths)) / together if together else 1.0
