"""Where a framework really computes: a small product on the CPU and on each accelerator it sees."""

from __future__ import annotations

import math
import time
from typing import Any

from probes import adapters, arrays
from probes.adapters import Adapter
from probes.protocol import NoAnswer, Reply, Request, describe

PER_FRAMEWORK = True
TIMEOUT_S = 180
SIZE = 8
TOLERANCE = 1e-4


def run(request: Request) -> Reply:
    """Import the framework, multiply, and compare with Python's own product."""
    started = time.perf_counter()
    adapter = _load(request)
    values: dict[str, Any] = {"import_s": time.perf_counter() - started}
    notes, remedies = [], []
    seen = _accelerators(adapter)
    for device in ("cpu", *adapters.ACCELERATORS):
        error = _trouble(adapter, device) if device in ("cpu", *seen) else None
        values["works" if device == "cpu" else device] = error is None and device in ("cpu", *seen)
        if error is not None:
            notes.append(f"{device}: {describe(error)}")
            remedies.append(adapter.remedy(error))
    remedy = next((remedy for remedy in remedies if remedy), "")
    outcome = "measured" if values["works"] else "failed"
    return Reply(outcome, message="; ".join(notes), remedy=remedy, values=values)


def _load(request: Request) -> Adapter:
    try:
        return adapters.load(request)
    except NoAnswer as early:
        reply = early.reply
        values = {"works": False} if reply.outcome == "failed" else {}
        raise NoAnswer(Reply(reply.outcome, reply.message, reply.remedy, values)) from early


def _accelerators(adapter: Adapter) -> list[str]:
    try:
        adapter.configure(1)
        return adapter.accelerators()
    except Exception:  # a broken driver must not hide that the CPU works
        return []


def _trouble(adapter: Adapter, device: str) -> Exception | None:
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
