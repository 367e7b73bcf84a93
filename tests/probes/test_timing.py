"""Warm-up, calibration and budget, with clocks that only move when told."""

from __future__ import annotations

import gc

import pytest

from probes import timing
from probes.timing import CLOCKS, Plan, Timing, clock_for, measure


class Work:
    """A step that takes as long as its list says, then as long as the last entry."""

    def __init__(self, *durations_s: float) -> None:
        self.durations_s = list(durations_s)
        self.now_s = 0.0
        self.calls = 0

    def step(self) -> int:
        more = len(self.durations_s) > 1
        self.now_s += self.durations_s.pop(0) if more else self.durations_s[0]
        self.calls += 1
        return self.calls

    def clock(self) -> float:
        return self.now_s

    def measured(self, plan: Plan) -> Timing:
        return measure(self.step, lambda: None, plan, self.clock, self.clock)


def test_first_call_warm_up_and_samples_are_kept_apart() -> None:
    timing = Work(8.0, 2.0, 1.0).measured(Plan(samples=4, min_sample_s=0.5, warm_up=2))
    assert timing.first_call_s == 8.0
    assert timing.warm_up_s == [2.0, 1.0]
    assert timing.samples_s == [1.0] * 4
    assert timing.repeats == 1


def test_short_steps_are_repeated_until_a_sample_is_long_enough() -> None:
    work = Work(1.0, 0.01)
    timing = work.measured(Plan(samples=2, min_sample_s=0.05, warm_up=1))
    assert timing.repeats == 5
    assert timing.samples_s == pytest.approx([0.01, 0.01])
    assert work.calls == 1 + 1 + 2 * 5


def test_a_step_that_the_clock_cannot_see_is_not_repeated_for_ever() -> None:
    assert Work(0.0).measured(Plan(samples=1, warm_up=1)).repeats == 1


def test_the_budget_ends_the_samples_but_leaves_three_and_spares_the_first_call() -> None:
    plan = Plan(samples=50, min_sample_s=0.1, warm_up=0, budget_s=5.0)
    assert len(Work(100.0, 1.0).measured(plan).samples_s) == 6
    assert len(Work(100.0, 60.0).measured(plan).samples_s) == 3


def test_the_outputs_of_the_first_five_calls_are_kept() -> None:
    timing = Work(1.0).measured(Plan(samples=20, warm_up=1))
    assert timing.outputs == [1, 2, 3, 4, 5]


def test_the_device_is_waited_for_within_the_time() -> None:
    work = Work(1.0)

    def finish() -> None:
        work.now_s += 0.5

    timing = measure(work.step, finish, Plan(samples=1, warm_up=0), work.clock, work.clock)
    assert (timing.first_call_s, timing.samples_s) == (1.5, [1.5])


def test_no_garbage_is_collected_while_measuring() -> None:
    seen: list[bool] = []
    measure(lambda: seen.append(gc.isenabled()), lambda: None, Plan(1, 0.0), CLOCKS["wall"])
    assert seen == [True, False, False, False, False]
    assert gc.isenabled()


def test_the_clock_suits_the_device() -> None:
    assert clock_for("cpu", 1) == "cpu"
    assert clock_for("cpu", 2) == clock_for("cuda", 1) == "wall"


def test_a_plan_is_made_of_the_options_it_knows() -> None:
    assert Plan.of({"samples": 9, "device": "cpu"}) == Plan(samples=9)


def test_a_clock_that_ticks_too_seldom_times_nothing(monkeypatch: pytest.MonkeyPatch):
    assert timing.tick_s() > 0
    monkeypatch.setattr(timing, "COARSEST_S", timing.tick_s() * 2)
    assert timing.clock_for("cpu", 1) == "cpu"
    monkeypatch.setattr(timing, "COARSEST_S", timing.tick_s() / 2)
    assert timing.clock_for("cpu", 1) == "wall"
