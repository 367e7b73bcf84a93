"""Measurements as times and ratios."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
from advisor.model.report import MeasuredWorkload
from tests.advisor.knowing import facts, measured


def workload(knowledge: Knowledge, *probes: ProbeResult) -> MeasuredWorkload:
    (found,) = advise(knowledge, facts({}, *probes)).measured
    return found


def test_the_slowest_is_compared_with_the_fastest(small_knowledge: Knowledge) -> None:
    found = workload(small_knowledge, measured("alder", 0.02), measured("birch", 0.01))
    assert [item.framework for item in found.timings] == ["birch", "alder"]
    assert found.ratio == pytest.approx(2)
    assert found.ratio_low is not None
    assert found.ratio_high is not None
    assert found.ratio_low < 2 < found.ratio_high
    assert found.ratio_low * found.ratio_high == pytest.approx(4)
    assert (found.device, found.clock, found.statement) == ("cpu", "cpu", "")


def test_an_interval_that_contains_one_is_no_difference(small_knowledge: Knowledge) -> None:
    noisy = [
        measured(name, 0.01 * factor, spread=0.2)
        for name, factor in (("alder", 1.01), ("birch", 1))
    ]
    assert workload(small_knowledge, *noisy).statement == "no measurable difference"


def test_the_faster_mode_counts_and_the_other_is_named(small_knowledge: Knowledge) -> None:
    found = workload(
        small_knowledge,
        measured("alder", 0.03),
        measured("alder", 0.01, mode="compiled"),
        measured("birch", 0.02),
    )
    alder = found.timings[0]
    assert (alder.framework, alder.mode, alder.samples) == ("alder", "compiled", 9)
    assert alder.other_modes_s == {"eager": pytest.approx(0.03)}


def test_one_framework_alone_is_compared_with_nothing(small_knowledge: Knowledge) -> None:
    found = workload(small_knowledge, measured("alder", 0.02))
    assert found.ratio is None
    assert found.statement == "only one framework was measured"


def test_different_losses_are_not_compared(small_knowledge: Knowledge) -> None:
    found = workload(
        small_knowledge, measured("alder", 0.02), measured("birch", 0.01, losses=(1.0, 0.9))
    )
    assert found.timings == ()
    assert "losses differ" in found.statement
