"""Several sessions: a mean that is no surer than they agree."""

from __future__ import annotations

from math import exp, log, sqrt
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.model.probes import Z95, Measurement
from advisor.model.ratios import Ratio, ratio
from advisor.model.sessions import combined, compared, session_ratios, typical_s
from tests.advisor.report.made import METHOD

SPEED = METHOD.speed
middles = st.lists(st.floats(-1, 1), min_size=1, max_size=15)


def measured(samples: list[float], session: str = "") -> Measurement:
    return Measurement(
        workload="w",
        mode="eager",
        device="cpu",
        clock="cpu",
        session=session,
        samples_s=tuple(samples),
    )


def about(middle: float, width: float = 0.0) -> Ratio:
    return Ratio(middle, middle - width, middle + width)


def test_each_session_has_its_own_ratio():
    ones = [measured([2.0] * 9, "a"), measured([3.0] * 9, "b"), measured([9.0] * 9, "c")]
    others = [measured([1.0] * 9, "b"), measured([1.0] * 9, "a")]
    found = session_ratios(SPEED, ones, others)
    assert [item.middle for item in found] == pytest.approx([2.0, 3.0])
    assert found[0] == ratio(SPEED, ones[0], others[1])


def test_what_did_not_alternate_is_paired_in_its_order():
    ones, others = [measured([2.0] * 9), measured([6.0] * 9)], [measured([1.0] * 9)] * 2
    found = session_ratios(SPEED, ones, others)
    assert [item.middle for item in found] == pytest.approx([2.0, 6.0])


def test_sessions_without_a_partner_are_compared_in_their_order():
    found = session_ratios(SPEED, [measured([2.0] * 9, "a")], [measured([1.0] * 9, "b")])
    assert [item.middle for item in found] == pytest.approx([2.0])
    assert session_ratios(SPEED, [measured([2.0])], []) == ()


def test_the_typical_time_is_the_geometric_mean_of_medians():
    assert typical_s([measured([1.0, 1.0, 5.0]), measured([4.0])]) == pytest.approx(2.0)


def test_one_session_is_itself():
    found = about(0.3, 0.1)
    alone = combined([found])
    ends = (alone.log_low, alone.log_middle, alone.log_high)
    assert ends == pytest.approx((found.log_low, found.log_middle, found.log_high))


def test_sessions_that_agree_halve_the_interval_in_four():
    found = combined([about(0.5, 0.2)] * 4)
    assert (found.log_low, found.log_high) == pytest.approx((0.4, 0.6))


def test_sessions_that_differ_are_no_surer_than_students_t():
    found = combined([about(0.0, 0.001), about(0.1, 0.001), about(0.2, 0.001)])
    assert found.log_middle == pytest.approx(0.1)
    assert found.log_high - 0.1 == pytest.approx(4.303 * 0.1 / sqrt(3), rel=1e-3)
    two = combined([about(0.0), about(0.1)])
    assert two.log_high - 0.05 == pytest.approx(12.706 * 0.05, rel=1e-3)


def test_a_lopsided_interval_stays_so():
    found = combined([Ratio(0.0, -0.1, 0.3)] * 4)
    assert (found.log_low, found.log_high) == pytest.approx((-0.05, 0.15))


@given(middles, st.floats(0, 0.5))
def test_the_other_way_round_is_the_reciprocal(values: list[float], width: float):
    there = combined([about(value, width) for value in values])
    back = combined([about(-value, width) for value in values])
    assert (back.log_low, back.log_high) == pytest.approx((-there.log_high, -there.log_low))
    assert there.log_low <= there.log_middle <= there.log_high


@given(middles)
def test_it_holds_the_mean_of_the_logarithms(values: list[float]):
    found = combined([about(value) for value in values])
    assert found.middle == pytest.approx(exp(fmean(values)))


@pytest.mark.parametrize("sessions", [2, 3, 5, 12])
def test_the_interval_holds_the_truth_as_often_as_it_says(sessions: int):
    """Sessions that differ by more than they know themselves."""
    draw, truth, held, trials = Random(7), log(1.3), 0, 400
    for _ in range(trials):
        runs = [about(draw.gauss(truth, 0.1), Z95 * 0.02) for _ in range(sessions)]
        found = combined(runs)
        held += found.log_low <= truth <= found.log_high
    assert 0.92 <= held / trials <= 0.99


def test_a_comparison_over_all_sessions():
    ones = [measured([2.0] * 9, "a"), measured([8.0] * 9, "b")]
    others = [measured([1.0] * 9, "a"), measured([1.0] * 9, "b")]
    assert compared(SPEED, ones, others).middle == pytest.approx(4.0)
