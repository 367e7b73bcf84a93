"""First call, warm-up, calibrated samples: raw seconds per call, inside a budget of time."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Callable

FEWEST_SAMPLES = 3
KEPT_OUTPUTS = 5
COARSEST_S = 1e-4

Clock = Callable[[], float]
Step = Callable[[], Any]


@dataclass(frozen=True)
class Plan:
    """How long to measure; `budget_s` is waiting time, the first call apart."""

    samples: int = 15
    min_sample_s: float = 0.05
    warm_up: int = 3
    budget_s: float = 20.0

    @classmethod
    def of(cls, options: dict[str, Any]) -> Plan:
        """The plan that a request's options ask for."""
        known = {key: options[key] for key in cls.__dataclass_fields__ if key in options}
        return cls(**known)


@dataclass
class Timing:
    """What was timed; the first call by waiting time, since compilers run in child processes."""

    first_call_s: float
    warm_up_s: list[float] = field(default_factory=list)
    samples_s: list[float] = field(default_factory=list)
    repeats: int = 1
    outputs: list[Any] = field(default_factory=list)


def clock_for(device: str, threads: int) -> str:
    """CPU time resists busy neighbours, but sees neither a GPU nor two threads at once.

    Where its clock ticks too seldom (15.6 ms on Windows) it cannot time a block of calls.
    """
    return "cpu" if device == "cpu" and threads == 1 and tick_s() <= COARSEST_S else "wall"


@cache
def tick_s() -> float:
    """The finest step of the clock of processor time, as seen; its stated one may be finer."""
    steps: list[float] = []
    last = time.process_time()
    while len(steps) < 3:
        now = time.process_time()
        if now > last:
            steps.append(now - last)
            last = now
    return min(steps)


CLOCKS: dict[str, Clock] = {"cpu": time.process_time, "wall": time.perf_counter}


def measure(
    step: Step, finish: Step, plan: Plan, clock: Clock, wall: Clock = time.perf_counter
) -> Timing:
    """Time `step`; `finish` waits for the device. Keeps the outputs of the first calls."""
    outputs: list[Any] = []

    def seconds_per_call(repeats: int, clock: Clock) -> float:
        started = clock()
        for _ in range(repeats):
            output = step()
            if len(outputs) < KEPT_OUTPUTS:
                outputs.append(output)
        finish()
        return (clock() - started) / repeats

    timing = Timing(seconds_per_call(1, wall), outputs=outputs)
    began = wall()
    with _no_collection():
        timing.warm_up_s = [seconds_per_call(1, clock) for _ in range(plan.warm_up)]
        timing.repeats = _repeats(timing, plan)
        while len(timing.samples_s) < plan.samples:
            timing.samples_s.append(seconds_per_call(timing.repeats, clock))
            if wall() - began > plan.budget_s and len(timing.samples_s) >= FEWEST_SAMPLES:
                break
    return timing


def _repeats(timing: Timing, plan: Plan) -> int:
    fastest = min([*timing.warm_up_s, timing.first_call_s])
    return math.ceil(plan.min_sample_s / fastest) if 0 < fastest < plan.min_sample_s else 1


@contextmanager
def _no_collection() -> Iterator[None]:
    enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
