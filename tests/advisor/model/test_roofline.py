"""What a machine attains, and which share of it and which time that makes."""

from __future__ import annotations

from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.model.probes import Measurement, ProbeResult
from advisor.model.record import Value
from advisor.model.roofline import CACHED_BYTES, Attained, Roof, roof, roofs

GIB = 1 << 30
ROOF = Roof(
    device="cpu",
    threads=1,
    dtype="float32",
    flops=Attained(per_s=100e9, framework="pytorch", mode="eager"),
    bytes=Attained(per_s=10e9, framework="tensorflow", mode="xla"),
)
amounts = st.floats(1.0, 1e15)
rates = st.floats(1e3, 1e18)
times = st.floats(1e-9, 1e3)


def timed(workload: str, seconds: float, **more: Any) -> Measurement:
    known = {"mode": "eager", "device": "cpu", "clock": "cpu", **more}
    return Measurement(workload=workload, samples_s=(seconds,), **known)


def result(framework: str | None, *measurements: Measurement) -> ProbeResult:
    return ProbeResult(
        probe="p", framework=framework, outcome="measured", measurements=measurements
    )


def call(seconds: float, flops: Value = 0.0, moved: Value = 0.0) -> Measurement:
    settings = {"flops_per_call": flops, "bytes_per_call": moved}
    return timed("train-cnn", seconds, settings=settings)


def product(seconds: float, dtype: str = "float32", **more: Any) -> Measurement:
    name = "matmul" if dtype == "float32" else f"matmul-{dtype}"
    return timed(name, seconds, settings={"flops_per_call": 2e9, "dtype": dtype}, **more)


def stream(seconds: float, **more: Any) -> Measurement:
    return timed("memory-bandwidth", seconds, settings={"bytes_per_call": 3e8}, **more)


@pytest.mark.parametrize(
    ("flops", "moved", "least_s"),
    [
        (2e9, 1e8, 0.02),  # 20 operations a byte: computing bounds it
        (2e9, 4e8, 0.04),  # 5 operations a byte: memory does
        (2e9, 2e8, 0.02),  # 10, the ridge: both do
        (0.0, 1e8, 0.01),
        (1e9, 0.0, 0.01),
    ],
)
def test_the_share_is_of_the_time_that_the_machine_needs_at_least(
    flops: float, moved: float, least_s: float
) -> None:
    measurement = call(0.08, flops, moved)
    assert ROOF.least_s(measurement.settings) == pytest.approx(least_s)
    assert ROOF.share(measurement) == pytest.approx(least_s / 0.08)


@given(amounts, st.floats(CACHED_BYTES * 1.01, 1e15), rates, rates, times)
def test_it_is_the_roofline(
    flops: float, moved: float, peak: float, bandwidth: float, seconds: float
) -> None:
    known = Roof(
        device="cpu",
        threads=1,
        dtype="float32",
        flops=Attained(per_s=peak, framework="pytorch", mode="eager"),
        bytes=Attained(per_s=bandwidth, framework="pytorch", mode="eager"),
    )
    attainable = min(peak, flops / moved * bandwidth)
    share = known.share(call(seconds, flops, moved))
    assert share == pytest.approx(flops / seconds / attainable, rel=1e-9)


@given(amounts, amounts, times, st.floats(1.0, 1e3))
def test_more_work_takes_longer_and_a_longer_time_is_a_smaller_share(
    flops: float, moved: float, seconds: float, factor: float
) -> None:
    one, more = call(seconds, flops, moved), call(seconds, flops * factor, moved * factor)
    assert ROOF.least_s(one.settings) <= ROOF.least_s(more.settings)
    slower = ROOF.share(call(seconds * factor, flops, moved))
    share = ROOF.share(one)
    assert share is not None
    assert slower is not None
    assert slower <= share * (1 + 1e-12)


@given(times, times)
def test_who_sets_the_roof_reaches_all_of_it(product_s: float, stream_s: float) -> None:
    measured = [product(product_s), stream(stream_s)]
    found = roof([result("pytorch", *measured)], "cpu", 1)
    assert [found.share(item) for item in measured] == pytest.approx([1.0, 1.0])


def test_what_fits_in_a_cache_is_not_bounded_by_memory() -> None:
    small, large = call(1.0, 1e3, float(CACHED_BYTES)), call(1.0, 1e3, CACHED_BYTES + 1.0)
    assert ROOF.share(small) == pytest.approx(1e3 / 100e9)
    assert ROOF.share(large) == pytest.approx(CACHED_BYTES / 10e9)
    assert ROOF.share(call(1.0, 0.0, float(CACHED_BYTES))) is None


@pytest.mark.parametrize("missing", ["flops", "bytes"])
def test_half_a_roof_gives_a_least_time_but_no_share(missing: str) -> None:
    half = ROOF.model_copy(update={missing: None})
    both = call(1.0, 100e9, 1e9)
    assert half.least_s(both.settings) == pytest.approx({"flops": 0.1, "bytes": 1.0}[missing])
    assert half.share(both) is None
    needless = call(1.0, 1e9, 1e3) if missing == "bytes" else call(1.0, 0.0, 1e9)
    assert half.share(needless) == ROOF.share(needless) is not None


@pytest.mark.parametrize("told", [nan, inf, -1.0, 0.0, True, "many", ("a", "b")])
def test_no_amount_counts_for_nothing(told: Value) -> None:
    assert ROOF.least_s({"flops_per_call": told, "bytes_per_call": told}) == 0.0
    assert ROOF.share(call(1.0, told, told)) is None
    assert ROOF.share(timed("train-cnn", 1.0)) is None
    nonsense = timed("matmul", 1.0, settings={"flops_per_call": told})
    assert roof([result("pytorch", nonsense)], "cpu", 1).flops is None


def test_the_roof_is_the_most_of_any_framework_and_mode() -> None:
    found = roof(
        [
            result("pytorch", product(0.02), product(0.01, mode="compiled")),
            result("tensorflow", product(0.015), stream(0.03)),
            result("pytorch", stream(0.04), call(1e-6, 1e12)),
        ],
        "cpu",
        1,
    )
    assert found.flops == Attained(per_s=2e11, framework="pytorch", mode="compiled")
    assert found.bytes == Attained(per_s=1e10, framework="tensorflow", mode="eager")


def test_each_device_thread_count_and_number_format_has_a_roof_of_its_own() -> None:
    measured = (
        product(0.02),
        product(0.01, threads=2),
        product(0.001, device="cuda"),
        product(0.005, "bfloat16"),
        stream(0.03),
        stream(0.02, threads=2),
    )
    found = roofs([result("pytorch", *measured), result("tensorflow", product(0.03))])
    told = {
        (item.device, item.threads, item.dtype): (
            item.flops and round(item.flops.per_s / 1e9),
            item.bytes and round(item.bytes.per_s / 1e9),
        )
        for item in found
    }
    assert told == {
        ("cpu", 1, "float32"): (100, 10),
        ("cpu", 2, "float32"): (200, 15),
        ("cuda", 1, "float32"): (2000, None),
        ("cpu", 1, "bfloat16"): (400, 10),
    }


def test_more_threads_attain_no_less_but_must_have_been_timed() -> None:
    lone, slowed = product(0.02), product(0.05, threads=2)
    assert roof([result("pytorch", lone, slowed)], "cpu", 2).flops == Attained(
        per_s=1e11, framework="pytorch", mode="eager"
    )
    assert roof([result("pytorch", lone)], "cpu", 2).flops is None
    assert roof([result("pytorch", product(0.01, threads=2))], "cpu", 1).flops is None


def test_what_slows_some_samples_down_lowers_no_roof() -> None:
    calm, disturbed = product(0.02), product(0.02).model_copy(update={"samples_s": (0.5, 0.02, 1)})
    found = [roof([result("pytorch", item)], "cpu", 1) for item in (calm, disturbed)]
    assert found[0] == found[1]
    assert found[0].share(disturbed) == pytest.approx(0.02 / 0.5)


def test_without_a_roof_there_is_none() -> None:
    results = [result("pytorch", call(1.0, 1e9)), result(None)]
    assert roofs(results) == ()
    assert roof(results, "cpu", 1).share(call(1.0, 1e9)) is None
    alone = roofs([result("pytorch", stream(0.03))])
    assert [(item.flops, item.dtype) for item in alone] == [(None, "float32")]
