"""Intervals are counted that hold the true ratio, and statements that are wrong."""

from __future__ import annotations

from math import log

import pytest

from advisor.intake.probing.interleaving.rounds import Pace
from advisor.knowledge.load import load
from advisor.model.probes import Measurement, ProbeFile, ProbeResult
from advisor.model.ratios import Ratio
from benchmarks.coverage import HEADER, SHORTEST, Tally, conditions, real_series, simulated
from benchmarks.simulated import Match, Noise

SPEED = load().method.speed
BRIEF = Pace(samples=12, budget_s=1e6)
UNEQUAL = log(1.2)


def tally() -> Tally:
    """Equal frameworks: one held, one winner, one too noisy; different: held, opposite, unsure."""
    equal = (Ratio(0.0, -0.1, 0.1), Ratio(0.2, 0.1, 0.3), Ratio(0.5, -0.5, 1.5))
    different = (Ratio(UNEQUAL, 0.1, 0.3), Ratio(-0.2, -0.3, -0.1), Ratio(0.1, -0.05, 0.15))
    return Tally(9.0, equal, different)


def test_a_row_counts_what_was_held_and_stated():
    cells = dict(zip(HEADER, tally().row("made", SPEED), strict=True))
    assert cells["noise"] == "made"
    assert cells["holds the truth %"] == "50.0"
    assert cells["equal: a winner stated %"] == "33.3"
    assert cells["20 % slower: found %"] == "33.3"
    assert cells["20 % slower: opposite %"] == "33.3"
    assert cells["too noisy %"] == "16.7"


def test_without_noise_intervals_hold_and_no_winner_of_equals_is_stated():
    found = simulated(Match(Noise(spread=0.001, between=0.0)), SPEED, BRIEF, range(5))
    assert found.held() == 1.0
    assert not any(item.verdict(SPEED) == "" for item in found.equal)
    assert all(item.log_low > 0 for item in found.different)
    assert len(found.equal) == len(found.different) == 5


def test_sessions_that_differ_far_more_than_expected_break_the_intervals():
    far = Match(Noise(spread=0.01, between=10 * SPEED.between_sessions_sd))
    assert simulated(far, SPEED, BRIEF, range(20)).held() < 0.5


def test_the_typical_noise_is_held():
    typical = conditions(Noise(), SPEED.between_sessions_sd)["typical"]
    assert simulated(typical, SPEED, BRIEF, range(20)).held() >= 0.85


def test_conditions_vary_what_is_typical():
    found = conditions(Noise(spread=0.02, correlation=-0.1), 0.03)
    assert len({(item.noise, item.step_s, item.modes) for item in found.values()}) == len(found)
    assert found["sessions differ by twice as much"].noise.between == pytest.approx(0.06)


def measurement(mode: str, *, session: str, seconds: float, rounds: int) -> Measurement:
    return Measurement(
        workload="train",
        mode=mode,
        device="cpu",
        clock="cpu",
        session=session,
        samples_s=(seconds,) * rounds,
    )


def test_real_series_are_of_the_fastest_modes_of_one_session():
    def result(framework: str, *found: Measurement) -> ProbeResult:
        return ProbeResult(probe="p", framework=framework, outcome="measured", measurements=found)

    def of(session: str, seconds: float, rounds: int, mode: str = "eager") -> Measurement:
        return measurement(mode, session=session, seconds=seconds, rounds=rounds)

    results = (
        result("one", of("a", 0.2, SHORTEST), of("b", 0.2, SHORTEST - 1), of("", 0.1, 99)),
        result("two", of("a", 0.4, SHORTEST), of("a", 0.1, SHORTEST, "compiled"), of("b", 1.0, 99)),
    )
    file = ProbeFile(
        schema="advisor.probes/1",
        machine="m",
        taken_at="2026-11-23",
        advisor_version="0",
        results=results,
    )
    (found,) = real_series([file])
    assert found == pytest.approx([log(2.0)] * SHORTEST)
