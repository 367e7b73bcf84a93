"""One workload in every asked mode of one framework, in this process."""

from __future__ import annotations

import math
import os
import platform
from dataclasses import dataclass, field, replace
from typing import Any, Callable

from probes import adapters, memory, own_file, timing
from probes.adapters import Adapter
from probes.protocol import Measurement, NoAnswer, Reply, Request, describe

ENVIRONMENT = (
    "OMP_NUM_THREADS",
    "OMP_WAIT_POLICY",
    "MALLOC_TRIM_THRESHOLD_",
    "MALLOC_MMAP_THRESHOLD_",
)
VISIBLE = {
    "cuda": ("CUDA_VISIBLE_DEVICES", "CUDA_DEVICE_ORDER"),
    "rocm": ("HIP_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES", "CUDA_VISIBLE_DEVICES"),
    "xpu": ("ONEAPI_DEVICE_SELECTOR", "ZE_AFFINITY_MASK"),
}
"""What decides which of several GPUs a framework sees first."""


@dataclass(frozen=True)
class Trial:
    """A workload: its name, how its step is built, and how its first outputs become losses.

    `settings` are its own part of what makes figures comparable; `modes` those that it has at most.
    """

    workload: str
    step: Callable[[Adapter, str, str], Callable[[], Any]]
    losses: Callable[[Adapter, list[Any]], list[float]]
    settings: dict[str, Any] = field(default_factory=dict)
    modes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Setting:
    """A framework that was loaded, and where it computes."""

    adapter: Adapter
    device: str
    threads: int


def run(request: Request, trial: Trial) -> Reply:
    """Measure each mode; a mode that fails is left out with the reason, the others still count."""
    setting = prepare(request)
    asked = list(request.options.get("modes") or setting.adapter.COMPILERS)
    modes = [mode for mode in asked if mode in trial.modes] or asked
    plan = timing.Plan.of(request.options)
    plan = replace(plan, budget_s=plan.budget_s / max(1, len(modes)))
    measurements: list[Measurement] = []
    left_out: dict[str, Exception] = {}
    for mode in modes:
        try:
            measurements.append(_measure(setting, trial, mode, plan))
        except Exception as error:
            left_out[mode] = error
    return _reply(setting.adapter, measurements, left_out)


def _reply(
    adapter: Adapter, measurements: list[Measurement], left_out: dict[str, Exception]
) -> Reply:
    errors = left_out.values()
    remedies = [adapter.remedy(error) for error in errors]
    bad = "unsupported" if all(map(adapters.is_unsupported, errors)) else "failed"
    peaks = [memory.peak_bytes(), *(one.settings.get("peak_bytes") for one in measurements)]
    known = [peak for peak in peaks if peak is not None]
    return Reply(
        "measured" if measurements else bad,
        message="; ".join(f"{mode} left out: {why(error)}" for mode, error in left_out.items()),
        remedy=next((remedy for remedy in remedies if remedy), ""),
        values={"peak_bytes": max(known)} if known else {},
        measurements=measurements,
    )


def why(error: BaseException) -> str:
    """What went wrong, on one line, with its place in a file of the user's own."""
    said = str(error) if isinstance(error, adapters.Unsupported) else describe(error)
    return own_file.place(error) + said


def prepare(request: Request) -> Setting:
    """Load and configure the framework; ends with a reply if it cannot use the device."""
    device, threads = request.options.get("device", "cpu"), request.options.get("threads", 1)
    adapter = adapters.load(request)
    adapter.configure(threads)
    if device != "cpu" and device not in adapter.accelerators():
        raise NoAnswer(Reply("unsupported", message=f"{request.framework} sees no {device} device"))
    return Setting(adapter, device, threads)


def _measure(setting: Setting, trial: Trial, mode: str, plan: timing.Plan) -> Measurement:
    adapter, device = setting.adapter, setting.device
    clock = timing.clock_for(device, setting.threads)
    is_own_peak = memory.forget()
    taken = adapter.devices.memory(device)
    step = trial.step(adapter, device, mode)
    adapter.synchronise(device)
    timed = timing.measure(step, lambda: adapter.synchronise(device), plan, timing.CLOCKS[clock])
    peak = {"peak_bytes": memory.peak_bytes()} if is_own_peak else {}
    losses = trial.losses(adapter, timed.outputs)
    if not all(map(math.isfinite, losses)):
        raise ArithmeticError(f"the loss is not finite: {losses}")
    return Measurement(
        workload=trial.workload,
        mode=mode,
        device=device,
        clock=clock,
        threads=setting.threads,
        first_call_s=timed.first_call_s,
        warm_up_s=timed.warm_up_s,
        samples_s=timed.samples_s,
        losses=losses,
        settings={
            **settings(setting, mode),
            **trial.settings,
            "calls_per_sample": timed.repeats,
            **peak,
            **taken(),
        },
    )


def settings(setting: Setting, mode: str) -> dict[str, Any]:
    """What makes figures comparable: of the framework, the environment and this Python."""
    environment = {name.lower().strip("_"): os.environ.get(name, "unset") for name in ENVIRONMENT}
    return {
        "compiler": setting.adapter.COMPILERS.get(mode, "none"),
        **setting.adapter.settings(setting.device),
        **environment,
        **_visible(setting.device),
        "python": platform.python_version(),
        "dtype": "float32",
        "first_call_clock": "wall",
    }


def _visible(device: str) -> dict[str, str]:
    return {
        name.lower(): os.environ[name] for name in VISIBLE.get(device, ()) if name in os.environ
    }
