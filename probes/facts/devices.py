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
    troubles: dict[str, Exception] = {}
    tried = ["cpu", *_accelerators(adapter, troubles)]
    for device in tried:
        error = _multiply(adapter, device)
        if error is not None:
            troubles[device] = error
    for device in ("cpu", *adapters.ACCELERATORS):
        values["works" if device == "cpu" else device] = device in tried and device not in troubles
    return _reply(adapter, values, troubles)


def _reply(adapter: Adapter, values: dict[str, Any], troubles: dict[str, Exception]) -> Reply:
    remedies = [adapter.remedy(error) for error in troubles.values()]
    return Reply(
        "measured" if values["works"] else "failed",
        message="; ".join(f"{where}: {describe(error)}" for where, error in troubles.items()),
        remedy=next((remedy for remedy in remedies if remedy), ""),
        values=values,
    )


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
        return adapter.accelerators()
    except Exception as error:  # a broken driver must not hide that the CPU works
        troubles["accelerators"] = error
        return []


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
