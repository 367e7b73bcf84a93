"""Stochastic multicriteria acceptability: how often each framework comes first.

Each answer's points are off by a factor up to `weight_factor` (log-uniform) and an open question
lies anywhere in its range. A framework's score errs by one triangular error, as wide as the
independent errors of its leaves together, and by its halo. Only `Random(seed).random()` is used:
its stream never changes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from operator import mul
from random import Random

from advisor.model.decision import Cell, CriterionScore, PointShare
from advisor.model.method import Method

Uniform = Callable[[], float]
Column = tuple[float, ...]
"""One number per answer, and a second one per open answer for the rest of its range."""


@dataclass(frozen=True)
class Acceptability:
    """First-place shares by framework, and the expected loss (of 100) of following the leader."""

    first: dict[str, float]
    expected_loss: float


@dataclass(frozen=True)
class _Candidate:
    """What each answer adds to a framework's score, and how far down and up that may be off."""

    values: Column
    downs: Column
    ups: Column
    down: float
    up: float


@dataclass(frozen=True)
class Sampler:
    """The problem summed up per answer, so that a draw costs no walk over the leaves."""

    frameworks: tuple[str, ...]
    method: Method
    is_open: tuple[bool, ...]
    points: Column
    candidates: tuple[_Candidate, ...]

    def draw(
        self,
        leader: str,
        seed: int,
        draws: int,
        *,
        weights: bool = True,
        values: bool = True,
    ) -> Acceptability:
        """Draw; `weights` and `values` say which of the two may be wrong."""
        uniform = Random(seed).random
        wins = [0] * len(self.frameworks)
        lead, loss = self.frameworks.index(leader), 0.0
        nominal = self._nominal()
        for _ in range(draws):
            factors = self._factors(uniform) if weights else nominal
            scores = self._scores(factors, uniform if values else None)
            best = max(scores)
            wins[scores.index(best)] += 1
            loss += best - scores[lead]
        first = {name: wins[at] / draws for at, name in enumerate(self.frameworks)}
        return Acceptability(first, 100 * loss / draws)

    def _nominal(self) -> list[float]:
        factors: list[float] = []
        for is_open in self.is_open:
            factors.extend((1.0, 0.5) if is_open else (1.0,))
        return factors

    def _factors(self, uniform: Uniform) -> list[float]:
        limit, factors = self.method.weight_factor, []
        for is_open in self.is_open:
            factor = limit ** (2 * uniform() - 1)
            factors.append(factor)
            if is_open:
                factors.append(factor * uniform())
        return factors

    def _scores(self, factors: Sequence[float], uniform: Uniform | None) -> list[float]:
        """Scores of 0 to 1; without `uniform` the values are taken as exact."""
        total = sum(map(mul, factors, self.points)) or 1.0
        halo = sqrt(6) * self.method.halo
        scores: list[float] = []
        for candidate in self.candidates:
            score = sum(map(mul, factors, candidate.values)) / total
            if uniform is not None:
                error = uniform() + uniform() - 1
                if error < 0:
                    most = sum(map(mul, factors, candidate.downs)) / total
                    score += error * min(candidate.down, most)
                else:
                    most = sum(map(mul, factors, candidate.ups)) / total
                    score += error * min(candidate.up, most)
                score += halo * (uniform() + uniform() - 1)
            scores.append(score)
        return scores


def sampler(
    criteria: Sequence[CriterionScore],
    shares: Sequence[PointShare],
    frameworks: tuple[str, ...],
    method: Method,
) -> Sampler:
    """Sum the leaves up per answer, in the order of the questions."""
    answers: dict[str, list[PointShare]] = {}
    for share in shares:
        answers.setdefault(share.question, []).append(share)
    is_open = tuple(any(s.high > s.low for s in group) for group in answers.values())
    groups = tuple(zip(answers.values(), is_open, strict=True))
    leaves = [leaf for criterion in criteria for leaf in criterion.leaves]
    total = sum(leaf.points for leaf in leaves) or 1.0

    def candidate(name: str) -> _Candidate:
        cells = {leaf.id: leaf.cells[name] for leaf in leaves}
        widths = [(leaf.points / total, leaf.cells[name]) for leaf in leaves]
        return _Candidate(
            values=_column(groups, {leaf: cell.value for leaf, cell in cells.items()}),
            downs=_column(groups, {leaf: _down(cell) for leaf, cell in cells.items()}),
            ups=_column(groups, {leaf: _up(cell) for leaf, cell in cells.items()}),
            down=hypot(*(weight * _down(cell) for weight, cell in widths)),
            up=hypot(*(weight * _up(cell) for weight, cell in widths)),
        )

    points = _column(groups, dict.fromkeys((leaf.id for leaf in leaves), 1.0))
    return Sampler(frameworks, method, is_open, points, tuple(candidate(f) for f in frameworks))


def _down(cell: Cell) -> float:
    return cell.value - cell.low


def _up(cell: Cell) -> float:
    return cell.high - cell.value


def _column(groups: Sequence[tuple[list[PointShare], bool]], by_leaf: dict[str, float]) -> Column:
    """Points times the leaf's number, summed per answer; open answers have low and span."""
    column: list[float] = []
    for shares, is_open in groups:
        column.append(sum(share.low * by_leaf[share.leaf] for share in shares))
        if is_open:
            column.append(sum((s.high - s.low) * by_leaf[s.leaf] for s in shares))
    return tuple(column)
