"""One workload in every asked mode of one framework, in this process."""

from __future__ import annotations

import math
import os
import platform
from dataclasses import dataclass, replace
from typing import Any, Callable

from probes import adapters, timing
from probes.adapters import Adapter
from probes.protocol import Measurement, NoAnswer, Reply, Request, describe

ENVIRONMENT = ("OMP_NUM_THREADS", "OMP_WAIT_POLICY")


@dataclass(frozen=True)
class Trial:
    """A workload: its name, how its step is built, and how its first outputs become losses."""

    workload: str
    step: Callable[[Adapter, str, str], Callable[[], Any]]
    losses: Callable[[Adapter, list[Any]], list[float]]


@dataclass(frozen=True)
class _Setting:
    adapter: Adapter
    device: str
    threads: int


def run(request: Request, trial: Trial) -> Reply:
    """Measure each mode; a mode that fails is left out with the reason, the others still count."""
    setting = _prepare(request)
    modes = list(request.options.get("modes") or adapters.MODES)
    plan = timing.Plan.of(request.options)
    plan = replace(plan, budget_s=plan.budget_s / max(1, len(modes)))
    measurements, notes, remedies = [], [], []
    for mode in modes:
        try:
            measurements.append(_measure(setting, trial, mode, plan))
        except Exception as error:
            notes.append(f"{mode} left out: {describe(error)}")
            remedies.append(setting.adapter.remedy(error))
    return Reply(
        "measured" if measurements else "failed",
        message="; ".join(notes),
        remedy=next((remedy for remedy in remedies if remedy), ""),
        measurements=measurements,
    )


def _prepare(request: Request) -> _Setting:
    device, threads = request.options.get("device", "cpu"), request.options.get("threads", 1)
    adapter = adapters.load(request)
    adapter.configure(threads)
    if device != "cpu" and device not in adapter.accelerators():
        raise NoAnswer(Reply("unsupported", message=f"{request.framework} sees no {device} device"))
    return _Setting(adapter, device, threads)


def _measure(setting: _Setting, trial: Trial, mode: str, plan: timing.Plan) -> Measurement:
    adapter, device = setting.adapter, setting.device
    if mode not in adapters.MODES:
        raise ValueError(f"no mode is named {mode}; there are {', '.join(adapters.MODES)}")
    clock = timing.clock_for(device, setting.threads)
    step = trial.step(adapter, device, mode)
    timed = timing.measure(step, lambda: adapter.synchronise(device), plan, timing.CLOCKS[clock])
    losses = trial.losses(adapter, timed.outputs)
    if not all(map(math.isfinite, losses)):
        raise ArithmeticError(f"the loss is not finite: {losses}")
    return Measurement(
        workload=trial.workload,
        mode=mode,
        device=device,
        clock=clock,
        first_call_s=timed.first_call_s,
        warm_up_s=timed.warm_up_s,
        samples_s=timed.samples_s,
        losses=losses,
        settings={
            "compiler": adapter.COMPILER if mode == "compiled" else "none",
            **_settings(setting, timed.repeats),
        },
    )


def _settings(setting: _Setting, repeats: int) -> dict[str, Any]:
    environment = {name.lower(): os.environ.get(name, "unset") for name in ENVIRONMENT}
    return {
        **setting.adapter.settings(setting.device),
        **environment,
        "python": platform.python_version(),
        "dtype": "float32",
        "first_call_clock": "wall",
        "calls_per_sample": repeats,
    }
