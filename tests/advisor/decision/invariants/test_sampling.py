"""Invariant 19: the sampler against exact shares and against a plain second sampler.

The exact formula for uniform weights can't be asked of the sampler as it is: it draws factors, not
weights. So its one method that does is replaced by draws whose weights are uniform, which tests
all the rest; that method itself is tested against integrals of its own distribution.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import exp, fsum, hypot, log, prod, sqrt
from random import Random
from statistics import fmean, pstdev

import pytest
from hypothesis import assume, given, settings

from advisor.decision.acceptability import Sampler, Uniform, sampler
from tests.advisor.decision.problems import METHOD, Problem, problems, two_answers

WIDE = log(METHOD.weight_factor)
DRAWS = 8_000
BOTH = 4 * sqrt(2)
"""Standard errors within which two samples agree; against an exact share it is 4."""


def standard_error(chance: float, draws: int = DRAWS) -> float:
    """Of a share; that of one draw in all where nothing is left to chance."""
    return max(sqrt(chance * (1 - chance) / draws), 1 / draws)


def gains(problem: Problem) -> list[float]:
    """What each answer adds to the lead of a over b, in points times value."""
    rows = problem.matrix.rows
    by_answer: dict[str, list[float]] = {}
    for item in problem.matrix.shares:
        row = rows[item.leaf]
        gain = item.points * (row["a"].value - row["b"].value)
        by_answer.setdefault(item.question, []).append(gain)
    return [fsum(parts) for parts in by_answer.values()]


class UniformWeights(Sampler):
    """Factors from the exponential distribution: normalised, every set of weights as likely."""

    def _factors(self, uniform: Uniform, *_: object) -> list[float]:
        return [-log(1 - uniform()) for _ in range(self.answers)]


@settings(max_examples=25)
@given(problems(frameworks=2, is_open=False))
def test_19_uniform_weights_give_the_share_of_the_exact_formula(problem: Problem) -> None:
    """P(D > 0) = sum over d_j > 0 of prod over k of d_j / (d_j - d_k): hypo-exponential."""
    d = gains(problem)
    apart = [abs(one - other) for at, one in enumerate(d) for other in d[:at]]
    assume(len(d) > 1 and min(apart) > 0.05 * max(map(abs, d)))
    exact = fsum(
        prod(one / (one - other) for other in d if other is not one) for one in d if one > 0
    )
    exact = min(1.0, max(0.0, exact))
    ours = sampler(problem.scores, problem.matrix.shares, ("a", "b"), METHOD)
    drawn = UniformWeights(**vars(ours)).draw(11, DRAWS, values=False)
    assert drawn.first("a") == pytest.approx(exact, abs=4 * standard_error(exact))


def chance_ahead(d: Sequence[float], steps: int = 24) -> float:
    """P(sum of f_j d_j > 0), every ln f_j uniform: a sum over all but one, exact for that one."""
    *others, last = sorted(d, key=abs)
    middles = [exp(WIDE * ((2 * at + 1) / steps - 1)) for at in range(steps)]
    chances = []
    for factors in product(middles, repeat=len(others)):
        rest = fsum(map(float.__mul__, factors, others))
        limit = -rest / last
        below = 0.0 if limit <= 0 else (log(limit) + WIDE) / (2 * WIDE)
        below = min(1.0, max(0.0, below))
        chances.append(1 - below if last > 0 else below)
    return fmean(chances)


@settings(max_examples=25)
@given(problems(frameworks=2, is_open=False))
def test_19_log_uniform_factors_give_the_share_of_the_exact_integral(problem: Problem) -> None:
    d = gains(problem)
    assume(any(d))
    drawn = sampler(problem.scores, problem.matrix.shares, ("a", "b"), METHOD)
    exact = chance_ahead(d)
    within = 4 * standard_error(exact) + 2e-3
    assert drawn.draw(5, DRAWS, values=False).first("a") == pytest.approx(exact, abs=within)


@pytest.mark.parametrize(("gain", "loss"), [(0.6, 0.5), (0.9, 0.5), (0.5, 0.45)])
def test_19_two_log_uniform_factors_give_the_share_of_the_closed_formula(
    gain: float, loss: float
) -> None:
    """P(f1 gain > f2 loss) for f1, f2 log-uniform on [1/2, 2]: ln f1 - ln f2 is triangular."""
    problem = two_answers(gain, loss)
    drawn = sampler(problem.scores, problem.matrix.shares, ("a", "b"), METHOD)
    margin = min(log(gain / loss), 2 * WIDE)
    exact = 1 - 0.5 * ((2 * WIDE - margin) / (2 * WIDE)) ** 2
    within = 4 * standard_error(exact, 20_000)
    assert drawn.draw(3, 20_000, values=False).first("a") == pytest.approx(exact, abs=within)


def reading(problem: Problem, random: Random) -> list[float]:
    """One plausible reading, leaf by leaf, straight from the words of the method."""
    points = dict.fromkeys(problem.matrix.rows, 0.0)
    asked: dict[str, tuple[float, float]] = {}
    for item in problem.matrix.shares:
        if item.question not in asked:
            asked[item.question] = (exp(random.uniform(-WIDE, WIDE)), float(random.getrandbits(1)))
        factor, place = asked[item.question]
        points[item.leaf] += factor * (item.low + place * (item.high - item.low))
    total = sum(points.values())
    scores = []
    for name in problem.ranked:
        cells = [(points[leaf] / total, row[name]) for leaf, row in problem.matrix.rows.items()]
        weights = [problem.matrix.points[leaf] / problem.matrix.total for leaf in points]
        error = random.triangular(-1, 1, 0)
        off = [
            (share, cell.value - cell.low if error < 0 else cell.high - cell.value)
            for share, cell in cells
        ]
        independent = hypot(*(w * width for w, (_, width) in zip(weights, off, strict=True)))
        together = sum(share * width for share, width in off)
        score = sum(share * cell.value for share, cell in cells)
        halo = sqrt(6) * METHOD.halo * random.triangular(-1, 1, 0)
        scores.append(score + error * min(independent, together) + halo)
    return scores


@settings(max_examples=8)
@given(problems())
def test_19_a_plain_second_sampler_with_another_stream_agrees(problem: Problem) -> None:
    names, random = problem.ranked, Random(2718)
    readings = [reading(problem, random) for _ in range(DRAWS)]
    ours = sampler(problem.scores, problem.matrix.shares, names, METHOD).draw(1, DRAWS)
    orders = [sorted(range(len(names)), key=lambda at: -scores[at]) for scores in readings]
    for at, name in enumerate(names):
        for rank, share in enumerate(ours.ranks[name]):
            expected = fmean(order[rank] == at for order in orders)
            assert share == pytest.approx(expected, abs=BOTH * standard_error(expected))
    ahead = fmean(scores[0] > scores[1] for scores in readings)
    assert ours.ahead == pytest.approx(ahead, abs=BOTH * standard_error(ahead))
    losses = [100 * (max(scores) - scores[0]) for scores in readings]
    within = BOTH * max(pstdev(losses), 0.01) / sqrt(DRAWS)
    assert ours.expected_loss == pytest.approx(fmean(losses), abs=within)
