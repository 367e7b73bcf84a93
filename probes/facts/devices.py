"""Where a framework really computes: small work on the CPU and on each accelerator it sees."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from typing import Any

from probes import adapters, arrays, hindrances, protocol
from probes.adapters import Adapter
from probes.protocol import NoAnswer, Reply, Request, describe
from probes.workloads import Workload
from probes.workloads.layers import Layer

PER_FRAMEWORK = True
TIMEOUT_S = 180
SIZE = 8
TOLERANCE = 1e-4
WITHIN = 0.01
"""By which share of it a loss on an accelerator may differ from that on the CPU."""

CONVOLUTION = Workload(
    name="convolution",
    batch=2,
    input_shape=(1, 8, 8),
    layers=(Layer("conv", 1, 4), Layer("relu"), Layer("mean"), Layer("dense", 4, 10)),
)
"""A step of training, since what convolutions need is a library of its own."""


@dataclass
class _Tried:
    """The devices where the work was done right, and why it was not on others."""

    adapter: Adapter
    values: dict[str, Any]
    works: list[str] = field(default_factory=list)
    troubles: dict[str, Exception] = field(default_factory=dict)

    def reply(self, about_to_try: str = "") -> Reply:
        """What is known so far; the reply of a process that ends while it tries is the last one."""
        troubles = [f"{where}: {describe(error)}" for where, error in self.troubles.items()]
        errors = self.troubles.values()
        remedies = [hindrances.remedy(error) or self.adapter.remedy(error) for error in errors]
        values = {**self.values, "works": "cpu" in self.works}
        for device in adapters.ACCELERATORS:
            values[device] = device in self.works
            if device in self.troubles:
                values[f"{device}_unusable"] = self._why(device)
        if about_to_try:
            values[f"{about_to_try}_unusable"] = hindrances.NO_ANSWER
            troubles.append(f"{about_to_try}: {hindrances.NO_ANSWER}")
        return Reply(
            "measured" if values["works"] else "failed",
            message="; ".join(troubles),
            remedy=next((remedy for remedy in remedies if remedy), ""),
            values=values,
        )

    def _why(self, device: str) -> str:
        meaning = hindrances.named(self.troubles[device])
        try:
            architecture = self.adapter.devices.gpu(device).architecture
        except Exception:  # a driver that fails has nothing more to tell
            architecture = ""
        return f"{meaning} ({architecture})" if architecture else meaning


def run(request: Request) -> Reply:
    """Import the framework, multiply, convolve, and compare with Python's own product."""
    started = time.perf_counter()
    adapter = _load(request)
    tried = _Tried(adapter, {"import_s": time.perf_counter() - started})
    seen = _accelerators(adapter, tried.troubles)
    for device in ("cpu", *seen):
        if device != "cpu" and request.control:
            protocol.write(request.control, tried.reply(about_to_try=device))
        error = _multiply(adapter, device)
        if error is None and device != "cpu":
            error = _convolve(adapter, device)
        if error is None:
            tried.works.append(device)
        else:
            tried.troubles[device] = error
    return tried.reply()


def _load(request: Request) -> Adapter:
    try:
        return adapters.load(request)
    except NoAnswer as early:
        reply = early.reply
        values = {"works": False} if reply.outcome == "failed" else {}
        raise NoAnswer(Reply(reply.outcome, reply.message, reply.remedy, values)) from early


def _accelerators(adapter: Adapter, troubles: dict[str, Exception]) -> list[str]:
    try:
        adapter.configure(1)
        seen = adapter.accelerators()
        troubles.update(adapter.devices.hindrances())
    except Exception as error:  # a broken driver must not hide that the CPU works
        troubles["accelerators"] = error
        return []
    return seen


def _multiply(adapter: Adapter, device: str) -> Exception | None:
    left, right = (arrays.uniform(seed, SIZE * SIZE) for seed in (1, 2))
    rows = [arrays.product_row(left, right, SIZE, row) for row in range(SIZE)]
    try:
        found = adapter.floats(adapter.product(left, right, SIZE, device, "eager")())
    except Exception as error:
        return error
    expected = [value for row in rows for value in row]
    agree = len(found) == len(expected) and all(
        math.isclose(a, b, abs_tol=TOLERANCE) for a, b in zip(found, expected)
    )
    return None if agree else ArithmeticError("the product is wrong")


def _convolve(adapter: Adapter, device: str) -> Exception | None:
    try:
        losses = [
            adapter.floats(adapter.trainer(CONVOLUTION, where, "eager")())[0]
            for where in ("cpu", device)
        ]
    except Exception as error:
        return error
    agree = math.isclose(*losses, rel_tol=WITHIN)
    return None if agree else ArithmeticError("the convolution is wrong")
