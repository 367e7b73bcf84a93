"""Simulated sessions behave as their noise says."""

from __future__ import annotations

from math import exp, log
from random import Random
from statistics import fmean, median, stdev

import pytest

from advisor.intake.probing.interleaving.rounds import Pace
from advisor.model.bootstrap import autocorrelation
from advisor.model.ratios import log_ratios
from benchmarks.simulated import Match, Noise, fitted

LONG = Pace(samples=400, fewest=401, budget_s=1e6, min_sample_s=0.02)
STILL = Noise(spread=0.0, between=0.0)


def series(noise: Noise, log_ratio: float = 0.0, seed: int = 1) -> tuple[float, ...]:
    return log_ratios(*Match(noise).play(log_ratio, LONG, seed))


def test_without_noise_every_round_has_the_true_ratio():
    found = series(STILL, log(1.3))
    assert len(found) == LONG.samples
    assert found == pytest.approx([log(1.3)] * LONG.samples)


def test_rounds_spread_and_correlate_as_asked():
    found = series(Noise(spread=0.04, correlation=0.6, between=0.0))
    assert stdev(found) == pytest.approx(0.04, rel=0.25)
    assert autocorrelation(found) == pytest.approx(0.6, abs=0.12)


def test_sessions_differ_as_asked():
    medians = [median(series(Noise(spread=0.0, between=0.05), seed=seed)) for seed in range(60)]
    assert stdev(medians) == pytest.approx(0.05, rel=0.3)
    assert fmean(medians) == pytest.approx(0.0, abs=0.02)


def test_a_share_of_blocks_is_disturbed():
    found = series(Noise(spread=0.0, between=0.0, disturbed=0.1))
    assert fmean(abs(value) > 1e-9 for value in found) == pytest.approx(0.19, abs=0.06)


def test_one_framework_settles_only_with_time():
    found = series(Noise(spread=0.0, between=0.0, unsettled=0.1))
    assert 0.02 < found[0] < 0.1
    assert found[50] == pytest.approx(0.0, abs=1e-4)
    assert found[0] > found[1] > found[2]


def test_a_block_after_that_of_another_is_longer():
    """The one that begins a round ended the last one, so that the rounds swing."""
    found = series(Noise(spread=0.0, between=0.0, after_other=0.1))
    assert found[1:5] == pytest.approx([0.1, -0.1, 0.1, -0.1])


def test_the_fastest_of_several_modes_stands_for_a_framework():
    one, other = Match(Noise(spread=0.1, between=0.0), modes=3).play(0.0, LONG, 1)
    assert {one.mode, other.mode} <= {"0", "1", "2"}
    assert one.median_s < exp(0.02) * 0.03


def test_the_same_seed_gives_the_same_session():
    assert series(Noise(), seed=4) == series(Noise(), seed=4) != series(Noise(), seed=5)


def test_the_noise_of_real_series_is_found_again():
    draw = Random(3).gauss
    white = [[draw(0.1, 0.05) for _ in range(300)] for _ in range(5)]
    found = fitted([[*values, 0.1 + 1.0, 0.1 - 1.0, 0.1 + 1.0] for values in white])
    assert found.spread == pytest.approx(0.05, rel=0.15)
    assert found.correlation == pytest.approx(0.0, abs=0.1)
    assert found.disturbed == pytest.approx(0.005, abs=0.003)


def test_equal_values_have_no_noise():
    assert fitted([[0.2] * 10]) == Noise(spread=0.0, between=0.03)
