"""Stochastic multicriteria acceptability: how often each framework comes first.

Each answer's points are off by a factor up to `weight_factor` (log-uniform), and an open question
is answered at random. A framework's score errs by one triangular error, as wide as the
independent errors of its leaves together, and by its halo. Nothing is used that differs between
platforms or Python versions: of `Random` only `random()`, of factors a table, of sums `fsum`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum, sqrt
from operator import mul
from random import Random

from advisor.model.decision import Cell, CriterionScore, PointShare
from advisor.model.method import Method
from advisor.model.record import STEADY

Uniform = Callable[[], float]
Column = tuple[float, ...]
"""A number per answer as it stands, then one per option of each answer that is open."""

STEPS = 4096
"""Factors that an answer's points may be off by, evenly spread by their logarithm."""


@dataclass(frozen=True)
class Acceptability:
    """Shares of draws: of each framework at each rank, and with the first ahead of the second.

    The expected loss is that of following the first, in points of 100.
    """

    ranks: dict[str, tuple[float, ...]]
    ahead: float
    expected_loss: float

    def first(self, framework: str) -> float:
        """The framework's share of first places."""
        return self.ranks[framework][0]


@dataclass(frozen=True)
class _Candidate:
    """What each answer adds to a framework's score, and how far down and up that may be off."""

    values: Column
    downs: Column
    ups: Column
    down: float
    up: float


@dataclass(frozen=True)
class Open:
    """An answer that is open: its place, how many options it has, and if several may be taken."""

    at: int
    options: int
    several: bool

    def drawn(self, uniform: Uniform, factor: float) -> list[float]:
        """The factor of each option: one is taken, or of several one on average."""
        if self.several:
            return [factor * (self.options * uniform() < 1) for _ in range(self.options)]
        taken = int(self.options * uniform())
        return [factor * (option == taken) for option in range(self.options)]


@dataclass(frozen=True)
class Sampler:
    """The problem summed up per answer, so that a draw costs no walk over the leaves."""

    frameworks: tuple[str, ...]
    method: Method
    answers: int
    open: tuple[Open, ...]
    points: Column
    candidates: tuple[_Candidate, ...]

    def draw(
        self, seed: int, draws: int, *, weights: bool = True, values: bool = True
    ) -> Acceptability:
        """Draw; `weights` and `values` say which of the two may be wrong.

        The candidates are ranked best first at nominal weights and values; ties go by that order.
        """
        uniform = Random(seed).random
        places = range(len(self.frameworks))
        counts = [[0] * len(self.frameworks) for _ in places]
        ahead, losses = 0, []
        factors = _factors(self.method.weight_factor)
        nominal = [1.0] * self.answers + [0.0] * sum(item.options for item in self.open)
        for _ in range(draws):
            drawn = self._factors(uniform, factors) if weights else nominal
            scores = self._scores(drawn, uniform if values else None)
            order = sorted(places, key=scores.__getitem__, reverse=True)
            for rank, at in enumerate(order):
                counts[at][rank] += 1
            losses.append(scores[order[0]] - scores[0])
            ahead += order.index(0) < order.index(1) if len(order) > 1 else 1
        shares = (tuple(count / draws for count in row) for row in counts)
        ranks = dict(zip(self.frameworks, shares, strict=True))
        return Acceptability(ranks, ahead / draws, round(100 * fsum(losses) / draws, STEADY))

    def _factors(self, uniform: Uniform, factors: Column) -> list[float]:
        drawn = [factors[int(STEPS * uniform())] for _ in range(self.answers)]
        for item in self.open:
            factor, drawn[item.at] = drawn[item.at], 0.0
            drawn += item.drawn(uniform, factor)
        return drawn

    def _scores(self, factors: Sequence[float], uniform: Uniform | None) -> list[float]:
        """Scores of 0 to 1; without `uniform` the values are taken as exact."""
        total = fsum(map(mul, factors, self.points)) or 1.0
        halo = sqrt(6) * self.method.halo
        scores: list[float] = []
        for candidate in self.candidates:
            score = fsum(map(mul, factors, candidate.values)) / total
            if uniform is not None:
                error = uniform() + uniform() - 1
                down = error < 0
                together = candidate.down if down else candidate.up
                ends = candidate.downs if down else candidate.ups
                score += error * min(together, fsum(map(mul, factors, ends)) / total)
                score += halo * (uniform() + uniform() - 1)
            scores.append(score)
        return scores


def sampler(
    criteria: Sequence[CriterionScore],
    shares: Sequence[PointShare],
    frameworks: tuple[str, ...],
    method: Method,
) -> Sampler:
    """Sum the leaves up per answer; in order of the questions' ids, whatever that of the rules."""
    answers: dict[str, list[PointShare]] = {}
    for share in shares:
        answers.setdefault(share.question, []).append(share)
    groups = [answers[question] for question in sorted(answers)]
    opened = tuple(
        Open(at, len(_options(group[0])), group[0].several)
        for at, group in enumerate(groups)
        if any(share.high > share.low for share in group)
    )
    leaves = [leaf for criterion in criteria for leaf in criterion.leaves]
    total = fsum(leaf.points for leaf in leaves) or 1.0

    def candidate(name: str) -> _Candidate:
        cells = {leaf.id: leaf.cells[name] for leaf in leaves}
        widths = [(leaf.points / total, leaf.cells[name]) for leaf in leaves]
        return _Candidate(
            values=_column(groups, opened, {leaf: cell.value for leaf, cell in cells.items()}),
            downs=_column(groups, opened, {leaf: _down(cell) for leaf, cell in cells.items()}),
            ups=_column(groups, opened, {leaf: _up(cell) for leaf, cell in cells.items()}),
            down=sqrt(fsum((weight * _down(cell)) ** 2 for weight, cell in widths)),
            up=sqrt(fsum((weight * _up(cell)) ** 2 for weight, cell in widths)),
        )

    points = _column(groups, opened, dict.fromkeys((leaf.id for leaf in leaves), 1.0))
    candidates = tuple(candidate(name) for name in frameworks)
    return Sampler(frameworks, method, len(groups), opened, points, candidates)


@cache
def _factors(limit: float) -> Column:
    """The middles of equal steps from 1/limit to limit by their logarithm."""
    return tuple(round(limit ** ((2 * step + 1) / STEPS - 1), STEADY) for step in range(STEPS))


def _down(cell: Cell) -> float:
    return cell.value - cell.low


def _up(cell: Cell) -> float:
    return cell.high - cell.value


def _options(share: PointShare) -> tuple[float, ...]:
    """What the options add; where only a range is known, its ends."""
    return share.options or (share.low, share.high)


def _column(
    groups: Sequence[Sequence[PointShare]], opened: Sequence[Open], by_leaf: dict[str, float]
) -> Column:
    """Points times the leaf's number, summed per answer and per option of the open ones."""
    column = [fsum(share.points * by_leaf[share.leaf] for share in group) for group in groups]
    for item in opened:
        parts = [(_options(share), by_leaf[share.leaf]) for share in groups[item.at]]
        column.extend(
            fsum(points[option] * number for points, number in parts)
            for option in range(item.options)
        )
    return tuple(column)
