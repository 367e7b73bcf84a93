"""Images in memory made into batches of numbers, one after the other on one thread."""

from __future__ import annotations

from typing import Any, Callable

from probes import runs
from probes.adapters import Adapter, Unsupported
from probes.protocol import Reply, Request
from probes.runs import Trial
from probes.workloads import IMAGES, arithmetic

PER_FRAMEWORK = True
TIMEOUT_S = 180
MODE = "eager"


def run(request: Request) -> Reply:
    """Time whole passes over the images; nothing of it is compiled by choice."""
    return runs.run(request, trial())


def trial() -> Trial:
    """The same, for a worker that lives longer than one request."""
    settings = {
        "samples_per_call": IMAGES.count,
        "batch": IMAGES.batch,
        "parallel": "no",
        **arithmetic.pipeline(IMAGES).settings,
    }
    return Trial(IMAGES.name, _step, _losses, settings, modes=(MODE,))


def _step(adapter: Adapter, device: str, mode: str) -> Callable[[], Any]:
    if mode != MODE:
        raise Unsupported("a pipeline is not compiled by choice")
    return adapter.pipeline(IMAGES)


def _losses(adapter: Adapter, outputs: list[Any]) -> list[float]:
    """None: the first and last batch must be those of Python's own arithmetic, number by number."""
    batches, last = outputs[0], IMAGES.count // IMAGES.batch - 1
    for at in (0, last):
        if len(batches) != last + 1 or adapter.floats(batches[at]) != IMAGES.prepared(at):
            raise ArithmeticError("the batches are wrong")
    return []
