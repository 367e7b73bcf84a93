"""Measurements as times and ratios."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.model.knowledge import Knowledge
from advisor.model.measured import MeasuredWorkload
from advisor.model.probes import ProbeResult
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
    assert found.elsewhere_low is not None
    assert found.elsewhere_low < found.ratio_low
    assert (found.device, found.clock, found.statement) == ("cpu", "cpu", "")


def test_an_interval_that_contains_one_is_no_difference(small_knowledge: Knowledge) -> None:
    noisy = [
        measured(name, 0.01 * factor, spread=0.1)
        for name, factor in (("alder", 1.01), ("birch", 1))
    ]
    assert workload(small_knowledge, *noisy).word == "no measurable difference"


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


def test_an_interval_that_says_nothing(small_knowledge: Knowledge) -> None:
    noisy = [
        measured(name, 0.01 * factor, spread=0.9) for name, factor in (("alder", 1.3), ("birch", 1))
    ]
    assert workload(small_knowledge, *noisy).word == "too noisy to say"


def test_a_compilation_is_made_good_after_some_calls(small_knowledge: Knowledge) -> None:
    eager = first_call(measured("alder", 0.03), 0.05)
    compiled = first_call(measured("alder", 0.01, mode="compiled"), 2.05)
    found = workload(small_knowledge, eager, compiled, measured("birch", 0.02))
    assert found.timings[0].break_even_calls == 100
    assert found.timings[1].break_even_calls is None


def first_call(result: ProbeResult, seconds: float) -> ProbeResult:
    (item,) = result.measurements
    changed = item.model_copy(update={"first_call_s": seconds})
    return result.model_copy(update={"measurements": (changed,)})


def test_more_threads_are_a_figure_of_their_own(small_knowledge: Knowledge) -> None:
    results = [measured("alder", 0.02), measured("birch", 0.01)]
    for name, median_s in (("alder", 0.005), ("birch", 0.008)):
        result = measured(name, median_s)
        threads = result.measurements[0].model_copy(update={"threads": 4, "clock": "wall"})
        results.append(result.model_copy(update={"measurements": (threads,)}))
    report = advise(small_knowledge, facts({}, *results))
    one, four = report.measured
    assert (one.threads, one.timings[0].framework) == (1, "birch")
    assert (four.threads, four.timings[0].framework) == (4, "alder")
    (leaf,) = (
        leaf for item in report.criteria for leaf in item.leaves if leaf.id == "speed/training"
    )
    assert leaf.cells["birch"].value > leaf.cells["alder"].value


def test_the_load_of_other_programs_is_the_highest_seen(small_knowledge: Knowledge) -> None:
    results = []
    for name, load in (("alder", 0.2), ("birch", 0.7)):
        result = measured(name, 0.01)
        item = result.measurements[0].model_copy(update={"settings": {"foreign_load": load}})
        results.append(result.model_copy(update={"measurements": (item,)}))
    assert workload(small_knowledge, *results).foreign_load == 0.7


def working(result: ProbeResult, **settings: float) -> ProbeResult:
    (found,) = result.measurements
    return result.model_copy(
        update={"measurements": (found.model_copy(update={"settings": settings}),)}
    )


def test_a_time_is_a_share_of_what_was_attained_here(small_knowledge: Knowledge) -> None:
    product = measured("alder", 0.01, workload="matmul", spread=0.0)
    report = advise(
        small_knowledge,
        facts(
            {},
            working(product, flops_per_call=1e9),
            working(measured("alder", 0.02), flops_per_call=1e9),
            measured("birch", 0.01),
        ),
    )
    (found,) = report.measured
    shares = {item.framework: item.share_of_machine for item in found.timings}
    assert shares == {"alder": pytest.approx(0.5), "birch": None}
    (roof,) = report.roofs
    assert roof.flops is not None
    assert (roof.flops.framework, roof.flops.per_s) == ("alder", pytest.approx(1e11))


def test_several_sessions_make_one_figure(small_knowledge: Knowledge) -> None:
    """The second session found another ratio: the interval holds both."""
    results = []
    for name, medians in (("alder", (0.020, 0.024)), ("birch", (0.010, 0.010))):
        items = [measured(name, value).measurements[0] for value in medians]
        sessions = [
            item.model_copy(update={"session": key}) for item, key in zip(items, "ab", strict=True)
        ]
        results.append(measured(name, 1).model_copy(update={"measurements": tuple(sessions)}))
    found = workload(small_knowledge, *results)
    assert found.ratio == pytest.approx((2.0 * 2.4) ** 0.5)
    assert found.ratio_low is not None
    assert found.ratio_high is not None
    assert found.ratio_low < 2.0
    assert found.ratio_high > 2.4
    assert found.timings[1].samples == 18
