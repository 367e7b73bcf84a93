"""What was attained in a session decides which of its later times are impossible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult
from tests.advisor.report.made import METHOD

Asked = Callable[..., Request]
Measure = Callable[..., ProbeResult]

PRODUCT = {"workload": "matmul", "settings": {"flops_per_call": 1e9}, "seconds": {"eager": 0.01}}
MEMORY = {
    "workload": "memory-bandwidth",
    "settings": {"bytes_per_call": 1e9},
    "seconds": {"eager": 0.1},
}
LEAST_S = 0.02 / METHOD.speed.impossible_beyond
"""Of a call with 2e9 operations at 100 GFLOP/s, or 2e8 bytes at 10 GB/s."""


@pytest.fixture
def measure(measured: Callable[..., list[ProbeResult]], asked: Asked) -> Measure:
    """Measures a workload that does and takes what is said, after these others."""

    def after(*roofs: str, seconds: float, **settings: Any) -> ProbeResult:
        known = {
            "benchmarks/matmul": PRODUCT,
            "benchmarks/memory_bandwidth": MEMORY,
            "benchmarks/train_fake": {"settings": settings, "seconds": {"eager": seconds}},
        }
        request = asked(**{"for": known})
        for probe in roofs:
            (result,) = measured(replace(request, probe=f"benchmarks/{probe}"))
            assert result.outcome == "measured"
        (result,) = measured(request)
        return result

    return after


@pytest.mark.parametrize(
    ("roof", "settings"),
    [
        ("matmul", {"flops_per_call": 2e9}),
        ("matmul", {"flops_per_call": 2e9, "bytes_per_call": 1e12}),
        ("memory_bandwidth", {"bytes_per_call": 2e8}),
        ("memory_bandwidth", {"bytes_per_call": 2e8, "flops_per_call": 1e12}),
    ],
    ids=["operations", "bytes unknown", "bytes", "operations unknown"],
)
def test_times_up_to_that_factor_are_possible(
    measure: Measure, roof: str, settings: dict[str, float]
):
    possible = measure(roof, seconds=1.01 * LEAST_S, **settings)
    assert (possible.outcome, possible.message) == ("measured", "")


@pytest.mark.parametrize(
    ("roof", "settings"),
    [("matmul", {"flops_per_call": 2e9}), ("memory_bandwidth", {"bytes_per_call": 2e8})],
)
def test_an_absurdly_small_time_is_rejected_and_said_to_be(
    measure: Measure, roof: str, settings: dict[str, float]
):
    result = measure(roof, seconds=0.99 * LEAST_S, **settings)
    assert (result.outcome, result.measurements) == ("failed", ())
    assert "eager: 8 impossible times rejected" in result.message


@pytest.mark.parametrize(
    ("roofs", "settings"), [((), {}), (("matmul",), {"dtype": "bfloat16"})], ids=["none", "other"]
)
def test_without_a_roof_for_that_number_format_all_is_possible(
    measure: Measure, roofs: tuple[str, ...], settings: dict[str, str]
):
    result = measure(*roofs, seconds=0.01 * LEAST_S, flops_per_call=2e9, **settings)
    assert result.outcome == "measured"
