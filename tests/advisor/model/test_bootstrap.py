"""The interval of a median: it holds the true one as often as it says, and follows the values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import comb, isclose, pi
from random import Random
from statistics import NormalDist, correlation, median, stdev

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from advisor.model.bootstrap import autocorrelation, block_length, median_interval

numbers = st.integers(-1000, 1000).map(float)
series = st.lists(numbers, min_size=1, max_size=30)
REPEATS = 200


def walk(drawn: Random, count: int, memory: float) -> list[float]:
    """A first-order autoregression around 0, begun where it has been going on for ever."""
    values = [drawn.gauss(0, 1) / (1 - memory**2) ** 0.5]
    while len(values) < count:
        values.append(memory * values[-1] + drawn.gauss(0, 1))
    return values


def coverage(count: int, memory: float) -> float:
    """How often the interval holds 0, the true median."""
    drawn = Random(5)
    ends = (median_interval(walk(drawn, count, memory), resamples=200) for _ in range(REPEATS))
    return sum(low <= 0 <= high for low, high in ends) / REPEATS


def order_statistics(values: Sequence[float], beyond: float) -> tuple[float, float]:
    """The exact interval of the median, whatever the distribution: ends by the binomial law."""
    ordered, count, total, rank = sorted(values), len(values), 0.0, 0
    while (total := total + comb(count, rank) / 2**count) <= beyond:
        rank += 1
    return ordered[rank - 1], ordered[count - rank]


@pytest.mark.parametrize(("count", "memory"), [(12, 0.0), (40, 0.0), (20, 0.3), (40, 0.3)])
def test_nine_of_ten_intervals_hold_the_true_median(count: int, memory: float) -> None:
    assert coverage(count, memory) >= 0.9


def test_blocks_are_what_makes_them_hold_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert coverage(80, 0.6) > 0.85
    monkeypatch.setattr("advisor.model.bootstrap.block_length", lambda values: 1)
    assert coverage(80, 0.6) < 0.75


def test_the_width_is_that_of_the_exact_interval_and_of_the_theory() -> None:
    drawn = Random(2)
    widths, exact = [], []
    for _ in range(REPEATS):
        values = walk(drawn, 40, 0.0)
        low, high = median_interval(values, resamples=200)
        lowest, highest = order_statistics(values, 0.025)
        widths.append(high - low)
        exact.append(highest - lowest)
    theory = 2 * NormalDist().inv_cdf(0.975) * (pi / 2 / 40) ** 0.5
    assert median(widths) == pytest.approx(median(exact), rel=0.15)
    assert median(widths) == pytest.approx(theory, rel=0.15)


def test_more_values_say_more() -> None:
    drawn = Random(3)
    values = walk(drawn, 160, 0.0)
    few, many = (median_interval(values[:count]) for count in (20, 160))
    assert many[1] - many[0] < (few[1] - few[0]) / 2


@given(series)
@example([3.0])
@example([0.0, 1.0, 1.0, 1.0, 1.0, 1.0])
def test_the_median_is_inside(values: list[float]) -> None:
    low, high = median_interval(values, resamples=100)
    assert low <= median(values) <= high


@given(numbers, st.integers(1, 30))
def test_values_that_agree_leave_no_doubt(value: float, count: int) -> None:
    assert median_interval([value] * count, resamples=100) == (value, value)


@given(series, st.sampled_from([0.25, 3.0]), numbers)
def test_it_moves_and_stretches_with_the_values(
    values: list[float], factor: float, shift: float
) -> None:
    low, high = median_interval(values, resamples=100)
    moved = median_interval([shift + factor * value for value in values], resamples=100)
    assert moved == pytest.approx((shift + factor * low, shift + factor * high), abs=1e-9)


@given(series)
def test_it_is_the_mirror_image_for_the_other_way_round(values: list[float]) -> None:
    low, high = median_interval(values, resamples=100)
    mirrored = median_interval([-value for value in values], resamples=100)
    assert mirrored == pytest.approx((-high, -low), abs=1e-9)


def test_one_wild_value_moves_no_end_far() -> None:
    calm = walk(Random(4), 40, 0.0)
    wild = [*calm[:-1], 1e9]
    assert max(map(abs, median_interval(wild))) < 2 * stdev(calm)


@given(st.lists(numbers, min_size=3, max_size=30, unique=True))
def test_the_correlation_is_that_of_the_ranks(values: list[float]) -> None:
    ranks = [float(sum(other < value for other in values)) for value in values]
    mean = sum(ranks) / len(ranks)
    spread = sum((rank - mean) ** 2 for rank in ranks)
    lagged = sum((a - mean) * (b - mean) for a, b in pairwise(ranks))
    assert isclose(autocorrelation(values), lagged / spread, abs_tol=1e-9)


def test_a_long_series_has_the_correlation_that_it_was_made_with() -> None:
    values = walk(Random(6), 4000, 0.6)
    assert autocorrelation(values) == pytest.approx(correlation(values[:-1], values[1:]), abs=0.03)


@given(st.lists(st.sampled_from([1.0, 2.0]), min_size=1, max_size=30))
def test_the_order_of_equal_values_shows_no_trend(values: list[float]) -> None:
    assert autocorrelation(values) == pytest.approx(autocorrelation(values[::-1]))
    assert autocorrelation([1.0] * len(values)) == 0


def test_blocks_are_as_long_as_the_values_remember() -> None:
    forgetful, short, long = (walk(Random(7), 400, memory) for memory in (0.0, 0.3, 0.9))
    assert block_length(forgetful) == 1
    assert 1 < block_length(short) < block_length(long) <= 400 // 3


@given(series)
def test_at_least_three_blocks_or_single_values(values: list[float]) -> None:
    assert 1 <= block_length(values) <= max(1, len(values) // 3)


def test_chance_is_repeatable() -> None:
    values = walk(Random(8), 40, 0.3)
    assert median_interval(values) == median_interval(values)
    assert median_interval(values) != median_interval(values, seed=2)
