"""Printed parts sum to the printed total, and none is off by a tenth."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from advisor.report.rounding import tenths

PARTS = st.lists(st.floats(-50, 50, allow_nan=False), min_size=1, max_size=12)


@given(PARTS)
def test_the_parts_sum_to_the_total_as_printed(parts: list[float]) -> None:
    total = sum(parts)
    assert sum(tenths(parts, total)) == round(10 * float(f"{total:.1f}"))


@given(PARTS)
def test_no_part_is_off_by_a_tenth(parts: list[float]) -> None:
    rounded = tenths(parts, sum(parts))
    assert all(
        abs(whole / 10 - part) < 0.1 + 1e-9 for whole, part in zip(rounded, parts, strict=True)
    )


def test_what_each_part_alone_would_lose_goes_to_the_nearest() -> None:
    assert tenths([0.04, 0.04, 0.04], 0.12) == [1, 0, 0]
    assert tenths([5.26, -0.33, 0.0], 4.93) == [52, -3, 0]


def test_ties_follow_the_printed_total() -> None:
    assert f"{0.35:.1f}" == "0.3"
    assert sum(tenths([0.35], 0.35)) == 3
