"""The times of the workloads, in lines."""

from __future__ import annotations

from typing import Any

from advisor.model.measured import MeasuredWorkload, Timing
from advisor.model.ratios import NO_DIFFERENCE, TOO_NOISY
from advisor.report.console_parts import times
from tests.advisor.knowing import measured
from tests.advisor.report import fragments
from tests.advisor.report.console_parts.alone import alone
from tests.advisor.report.made import bare

PLAIN = fragments.measured(1.3, 1.22, 1.39, "")


def shown(*workloads: MeasuredWorkload, details: bool = False) -> str:
    report = bare().model_copy(update={"measured": workloads})
    return alone(times.write, report, details=details)


def plain(**update: Any) -> MeasuredWorkload:
    return PLAIN.model_copy(update=update)


def test_each_workload_takes_one_entry() -> None:
    text = shown(PLAIN, plain(workload="matmul", device="cuda"))
    times_of_both = "Alder 1.23 ms (eager), Birch 1.60 ms (eager)."
    ratio_of_both = "Birch takes 1.30 times as long [1.22 to 1.39]."
    assert text.splitlines()[:2] == [
        f"  train-mlp       {times_of_both} {ratio_of_both}",
        f"  matmul on cuda  {times_of_both} {ratio_of_both}",
    ]


def test_more_threads_stand_beside_one() -> None:
    text = shown(PLAIN, plain(threads=2, clock="wall"))
    assert "[1.22 to 1.39]. With 2 threads, elapsed time: Alder 1.23 ms" in text


def test_what_holds_for_one_workload_stands_before_its_ratio() -> None:
    text = shown(PLAIN, plain(workload="matmul", word=NO_DIFFERENCE))
    assert "(eager). No measurable difference: Birch takes 1.30 times" in text


def test_what_holds_for_all_is_said_once() -> None:
    idle = "not counted: another machine trains"
    text = shown(plain(statement=idle), plain(workload="matmul", statement=idle))
    assert text.lower().count(idle) == 1
    assert "\n  Not counted: another machine trains.\n" in text


def test_too_noisy_says_what_to_do() -> None:
    noisy = plain(word=TOO_NOISY)
    assert "Close other programs and measure again" in shown(PLAIN, noisy)
    assert "Close other programs and measure again" in shown(noisy, details=True)


def test_what_could_not_be_compared_says_why() -> None:
    refused = MeasuredWorkload(workload="train-cnn", statement="losses differ by 0.1")
    assert "  train-cnn  Losses differ by 0.1.\n" in shown(PLAIN, refused)
    assert "    losses differ by 0.1.\n" in shown(refused, details=True)


def test_one_framework_alone() -> None:
    timing = Timing(framework="alder", mode="eager", median_s=2.0, relative_iqr=0.104, samples=9)
    alone_here = MeasuredWorkload(
        workload="train-mlp", timings=(timing,), statement="only one framework was measured"
    )
    text = shown(plain(workload="matmul"), alone_here)
    assert "train-mlp  Alder 2.00 s (eager). Only one framework was measured.\n" in text
    assert shown(alone_here, details=True).splitlines()[:3] == [
        "  train-mlp",
        "    Alder  2.00 s a call, eager (9 samples, middle half within 10%).",
        "    only one framework was measured.",
    ]


def test_details_tell_the_other_modes_the_first_call_and_where() -> None:
    slow_start = PLAIN.timings[0].model_copy(update={"break_even_calls": 7})
    text = shown(
        plain(timings=(slow_start, PLAIN.timings[1]), clock="wall", device="cuda"), details=True
    )
    assert "train-mlp, on cuda in elapsed time\n" in text
    assert "compiled 1.35 ms; first call 500 ms, made good after 7 calls.\n" in text
    assert "Birch takes 1.30 times [95% interval 1.22 to 1.39] as long as Alder.\n" in text


def test_details_tell_of_threads_that_wait() -> None:
    assert "OMP_WAIT_POLICY=PASSIVE" in shown(PLAIN, details=True)
    assert "OMP_WAIT_POLICY" not in shown(PLAIN)


def test_details_tell_how_far_the_ratio_carries() -> None:
    text = shown(plain(elsewhere_low=1.05, elsewhere_high=1.61), details=True)
    assert "For larger models and longer runs expect 1.05 to 1.61.\n" in text


def test_other_work_on_the_machine_is_told() -> None:
    busy = plain(foreign_load=0.94)
    told = "Other programs kept 0.9 cores busy meanwhile, which processor time withstands."
    assert told in shown(busy)
    assert told in shown(busy, details=True)
    assert "busy meanwhile." in shown(plain(foreign_load=0.94, clock="wall"))
    assert "busy" not in shown(plain(foreign_load=0.1))


def test_the_share_of_the_machine_stands_beside_the_mode() -> None:
    reached = [item.model_copy(update={"share_of_machine": 0.62}) for item in PLAIN.timings]
    workload = plain(timings=(reached[0], PLAIN.timings[1]))
    brief, long = shown(workload), shown(workload, details=True)
    assert "Alder 1.23 ms (eager, 62%), Birch 1.60 ms (eager)." in brief
    assert "middle half within 3%, 62% of what this core can do); compiled" in long


def test_modes_that_were_left_out_are_told_once_for_all_workloads() -> None:
    probes = tuple(
        measured("alder", 0.01, workload=workload).model_copy(update={"message": "xla left out"})
        for workload in ("train-mlp", "matmul")
    )
    report = bare().model_copy(update={"measured": (PLAIN,), "probes": probes})
    for details in (False, True):
        text = alone(times.write, report, details=details)
        assert "\n  Alder on train-mlp and matmul: xla left out.\n" in text


def test_work_of_another_kind_is_only_named() -> None:
    other = plain(workload="train-lstm", is_of_this_kind=False, statement="not counted: other")
    text = shown(PLAIN, other)
    assert "\n  Of other kinds than the project's work, and not counted: train-lstm.\n" in text
    assert "train-lstm, on cpu" in shown(PLAIN, other, details=True)
    assert "not counted: train-lstm." in shown(other)
