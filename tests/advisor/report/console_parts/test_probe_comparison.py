"""Two probe files as a page."""

from __future__ import annotations

import pytest

from advisor.model.probe_comparison import (
    LeadMoved,
    OutcomeMoved,
    ProbeComparison,
    ProbeSide,
    SettingMoved,
    TimeMoved,
    WorkloadMoved,
)
from advisor.report.console_parts.probe_comparison import render_probe_comparison

SIDE = ProbeSide(
    machine="linux, 2 cores", taken_at="2026-11-23T10:00:00+00:00", advisor_version="1"
)
TIME = TimeMoved(
    framework="pytorch",
    mode="eager",
    before_s=0.01,
    after_s=0.0112,
    before_runs=1,
    after_runs=3,
    ratio=1.12,
    low=1.05,
    high=1.19,
    statement="12 % slower",
)
LEAD = LeadMoved(
    slow="pytorch",
    fast="tensorflow",
    before=1.2,
    after=1.34,
    ratio=1.12,
    low=0.9,
    high=1.3,
    statement="no measurable difference",
)
CNN = WorkloadMoved(
    workload="train-cnn", threads=2, device="cpu", clock="wall", times=(TIME,), leads=(LEAD,)
)
MLP = CNN.model_copy(update={"workload": "train-mlp", "threads": 1, "clock": "cpu", "leads": ()})


def comparison(**changes) -> ProbeComparison:
    plain = ProbeComparison(
        old=SIDE, new=SIDE, same_machine=True, settings=(), outcomes=(), workloads=(CNN, MLP)
    )
    return plain.model_copy(update=changes)


def page(width: int = 80, *, colour: bool = False, **changes) -> str:
    return render_probe_comparison(comparison(**changes), width=width, colour=colour)


def words(**changes) -> str:
    return " ".join(page(**changes).split())


def test_times_and_leads():
    assert page().splitlines()[4:9] == [
        "TIME OF ONE CALL (old -> new, then new over old with its 95% interval)",
        "  train-cnn, 2 threads, on cpu in elapsed time",
        "    pytorch, eager        10.0 ms -> 11.2 ms (1 and 3 runs), 1.12 [1.05 to",
        "                          1.19]: 12 % slower.",
        "    pytorch / tensorflow  1.20 -> 1.34, 1.12 [0.90 to 1.30]: no measurable",
    ]
    assert "train-mlp, on cpu in processor time" in page()


def test_what_may_be_claimed_stands_out():
    assert "\x1b[1m12 % slower.\x1b[0m" in page(120, colour=True)
    assert "\x1b[1mno measurable" not in page(120, colour=True)


def test_the_files():
    busy = SIDE.model_copy(update={"foreign_load": 1.26})
    assert "Old 2026-11-23 10:00:00 UTC; advisor 1; linux, 2 cores. New" in words(new=busy)
    assert "linux, 2 cores; others kept 1.3 cores busy." in words(new=busy)
    idle = SIDE.model_copy(update={"foreign_load": 0.1})
    assert "busy" not in words(new=idle)


def test_another_machine():
    elsewhere = TIME.model_copy(update={"ratio": None, "statement": "another machine"})
    moved = CNN.model_copy(update={"times": (elsewhere,), "leads": ()})
    said = words(same_machine=False, workloads=(moved,))
    assert "times of different machines say nothing about the software" in said
    assert "10.0 ms -> 11.2 ms (1 and 3 runs): another machine." in said


def test_settings_name_workloads_where_not_all_differ():
    driver = SettingMoved(framework=None, name="nvidia_driver", before="550", after="560")
    some, every = (
        SettingMoved(framework="pytorch", name=name, before="a", after="b", workloads=workloads)
        for name, workloads in (("layout", ("train-cnn",)), ("tf32", ("train-cnn", "train-mlp")))
    )
    said = words(settings=(driver, some, every))
    assert "· machine nvidia_driver: 550 -> 560." in said
    assert "· pytorch layout: a -> b, in train-cnn." in said
    assert "· pytorch tf32: a -> b. " in said


def test_outcomes():
    failed = OutcomeMoved(
        probe="benchmarks/train_lstm",
        framework="pytorch",
        before="measured",
        after="timed_out",
        message="no reply within 9 s",
    )
    gone = OutcomeMoved(
        probe="facts/hardware", framework=None, before="measured", after=None, message=""
    )
    come = gone.model_copy(update={"before": None, "after": "failed"})
    said = words(outcomes=(failed, gone, come))
    assert "· train lstm (pytorch): measured -> timed out: no reply within 9 s." in said
    assert "· In the old file only: hardware." in said
    both = [
        come.model_copy(update={"probe": "benchmarks/train_cnn", "framework": name})
        for name in "ab"
    ]
    assert "· In the new file only: train cnn (a, b)." in words(outcomes=tuple(both))
    assert "· In the new file only: hardware." in said


def test_nothing_in_common():
    assert "No workload was measured in both files." in words(workloads=())
    assert "ENDED OTHERWISE" not in words()


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_it_fits(width: int):
    assert all(len(line) <= width for line in page(width, same_machine=False).splitlines())
