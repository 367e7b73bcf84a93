"""An array of ones added to an array of sums in place, both larger than the caches of a core."""

from __future__ import annotations

from typing import Any, Callable

from probes import runs
from probes.adapters import Adapter, Unsupported
from probes.protocol import Reply, Request
from probes.runs import Trial

PER_FRAMEWORK = True
TIMEOUT_S = 180
MODE = "eager"

COUNT = 1 << 24
"""Numbers of each array: 64 MiB, beyond which a core was seen to get no slower."""

MOVED = 12
"""Bytes for each number: two are read, one is written. It is written where it was read, as writing
elsewhere makes many processors read that place first, which nobody would count."""

STRIDE = (1 << 16) + 1
"""Every so many sums are looked at, each in another place of its page."""


def run(request: Request) -> Reply:
    """Time the addition."""
    return runs.run(request, trial())


def trial() -> Trial:
    """The same, for a worker that lives longer than one request."""
    settings = {"flops_per_call": 0, "bytes_per_call": MOVED * COUNT}
    return Trial("memory-bandwidth", _step, _losses, settings, modes=(MODE,))


def _step(adapter: Adapter, device: str, mode: str) -> Callable[[], Any]:
    if mode != MODE:
        raise Unsupported("there is nothing to compile")
    return adapter.stream(COUNT, device)


def _losses(adapter: Adapter, outputs: list[Any]) -> list[float]:
    """None: the sums, which all outputs share, have grown by one in each call."""
    found = set(adapter.floats(outputs[0][::STRIDE]))
    calls = min(found)
    if len(found) > 1 or calls < len(outputs) or calls % 1:
        raise ArithmeticError("the sums are wrong")
    return []
