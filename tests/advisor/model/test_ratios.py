"""Ratios of times: round by round where they alternated, and no more certain than they are."""

from __future__ import annotations

from math import exp, hypot, log
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.model.method import Speed
from advisor.model.probes import Measurement
from advisor.model.ratios import NO_DIFFERENCE, TOO_NOISY, Ratio, log_ratios, ratio
from tests.advisor.report.made import METHOD

SPEED = METHOD.speed
EXACT = SPEED.model_copy(
    update={"between_sessions_sd": 0.0, "between_sessions_sd_threads": 0.0, "between_runs_sd": 0.0}
)
times = st.lists(st.floats(0.001, 10), min_size=1, max_size=20)


def measured(samples: list[float], session: str = "s", threads: int = 1) -> Measurement:
    return Measurement(
        workload="w",
        mode="eager",
        device="cpu",
        clock="cpu",
        threads=threads,
        session=session,
        samples_s=tuple(samples),
    )


def stated(low: float, high: float) -> Ratio:
    return Ratio(log_middle=(low + high) / 2, log_low=low, log_high=high)


def test_the_ratio_is_the_median_of_the_rounds() -> None:
    one, other = measured([2.0, 30.0, 4.0, 5.0]), measured([1.0, 10.0, 2.0, 5.0])
    assert log_ratios(one, other) == pytest.approx((log(2), log(3), log(2), 0))
    assert ratio(SPEED, one, other).middle == pytest.approx(2)


def test_a_disturbance_that_hits_both_in_a_round_is_no_difference() -> None:
    drawn = Random(1)
    load = [drawn.choice([1.0, 8.0]) for _ in range(30)]
    one, other = measured([1.2 * item for item in load]), measured(load)
    paired = ratio(EXACT, one, other)
    assert (paired.low, paired.middle, paired.high) == pytest.approx((1.2, 1.2, 1.2))
    apart = ratio(EXACT, one, measured(load, "another"))
    assert apart.high / apart.low > 10


def test_those_of_different_sessions_are_compared_by_medians() -> None:
    one, other = measured([2.0, 3.0, 4.0, 5.0, 6.0], "s"), measured([2.0, 2.0, 2.0], "t")
    assert log_ratios(one, other) == ()
    found = ratio(EXACT, one, other)
    assert found.middle == pytest.approx(2)
    width = hypot(one.median_se_log(EXACT), other.median_se_log(EXACT))
    assert found.se_log == pytest.approx(width, rel=1e-6)


def test_without_a_session_nothing_is_paired() -> None:
    assert log_ratios(measured([1.0] * 9, ""), measured([1.0] * 9, "")) == ()


def test_too_few_rounds_are_as_unsure_as_the_method_says() -> None:
    few = [1.0] * (SPEED.fewest_samples - 1)
    found = ratio(EXACT, measured(few), measured([1.0] * 50))
    assert found.se_log == pytest.approx(EXACT.unsure_se_log, rel=1e-6)


def test_a_mode_that_was_left_behind_is_compared_in_the_rounds_that_it_played() -> None:
    one, other = measured([3.0, 3.0, 3.0, 3.0]), measured([1.0, 1.0, 1.0, 1.0, 9.0, 9.0])
    assert ratio(EXACT, one, other).middle == pytest.approx(3)


@pytest.mark.parametrize(
    ("threads", "sd"), [(1, SPEED.between_sessions_sd), (2, SPEED.between_sessions_sd_threads)]
)
def test_what_sessions_differ_by_is_in_the_interval(threads: int, sd: float) -> None:
    calm = [1.0] * 20
    found = ratio(SPEED, measured(calm, threads=threads), measured(calm, threads=threads))
    assert found.se_log == pytest.approx(sd, rel=1e-6)


@given(times, times, st.sampled_from(["s", "t"]))
def test_the_other_way_round_is_the_reciprocal(
    first: list[float], second: list[float], session: str
) -> None:
    one, other = measured(first), measured(second, session)
    there, back = ratio(SPEED, one, other), ratio(SPEED, other, one)
    assert (back.log_low, back.log_middle, back.log_high) == pytest.approx(
        (-there.log_high, -there.log_middle, -there.log_low), abs=1e-9
    )
    assert there.log_low <= there.log_middle <= there.log_high


@given(st.lists(st.tuples(st.floats(0.001, 10), st.floats(0.001, 10)), min_size=4, max_size=12))
def test_the_unit_of_time_does_not_matter(pairs: list[tuple[float, float]]) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    seconds = ratio(SPEED, measured(one), measured(other))
    millis = ratio(SPEED, measured([1e3 * a for a in one]), measured([1e3 * b for b in other]))
    assert (millis.log_low, millis.log_middle, millis.log_high) == pytest.approx(
        (seconds.log_low, seconds.log_middle, seconds.log_high), abs=1e-6
    )


def test_the_ratio_and_its_ends_are_no_logarithms() -> None:
    found = stated(log(1.1), log(1.3))
    assert (found.low, found.high) == pytest.approx((1.1, 1.3))
    assert found.middle == pytest.approx((1.1 * 1.3) ** 0.5)


@given(st.floats(-2, 2), st.floats(0, 2))
def test_what_may_be_claimed(low: float, width: float) -> None:
    assume(abs(width - log(SPEED.widest_interval)) > 1e-6)
    says = stated(low, low + width).verdict(SPEED)
    if low > 0 or low + width < 0:
        assert says == ""
    else:
        assert says == (TOO_NOISY if exp(width) > SPEED.widest_interval else NO_DIFFERENCE)


def test_the_method_decides_what_is_too_noisy() -> None:
    wide: Speed = SPEED.model_copy(update={"widest_interval": 9.0})
    assert stated(-0.1, 1.0).verdict(SPEED) == TOO_NOISY
    assert stated(-0.1, 1.0).verdict(wide) == NO_DIFFERENCE


def test_a_large_difference_is_stated_on_all_cores_too() -> None:
    slow, fast = (measured([time] * 20, threads=8) for time in (5.0, 1.0))
    assert ratio(SPEED, slow, fast).verdict(SPEED) == ""


def test_times_that_were_not_taken_in_turns_differ_by_more() -> None:
    calm = [1.0] * 20
    apart = ratio(SPEED, measured(calm, "s"), measured(calm, "t"))
    assert apart.se_log == pytest.approx(2**0.5 * SPEED.between_runs_sd, rel=1e-6)
    assert apart.se_log > ratio(SPEED, measured(calm), measured(calm)).se_log


def test_a_ratio_over_another_is_as_unsure_as_both() -> None:
    one, other = Ratio(0.5, 0.5 - 0.3, 0.5 + 0.6), Ratio(0.2, 0.2 - 0.8, 0.2 + 0.4)
    found = one.over(other)
    assert found.log_middle == pytest.approx(0.3)
    assert (found.log_low, found.log_high) == pytest.approx((0.3 - 0.5, 0.3 + 1.0))
