"""How much arithmetic a network takes."""

from __future__ import annotations

from collections.abc import Callable
from math import prod

import pytest

from probes.workloads import Workload


def multiplications(workload: Workload) -> int:
    """Of one forward pass: each weight of a matrix is used at every place it is applied to."""
    places = prod(workload.input_shape[1:] if workload.has_images else workload.input_shape)
    total = 0
    for layer in (layer for outer in workload.layers for layer in outer.flat()):
        places //= {"pool": 4, "mean": places, "average": places}.get(layer.kind, 1)
        if layer.kind in ("dense", "conv", "attention"):
            total += places * sum(prod(known.shape) for known in layer.parameters[::2])
    return workload.batch * total


@pytest.fixture
def times_the_arithmetic() -> Callable[[Workload, Workload], float]:
    """Of one network over another."""
    return lambda one, other: multiplications(one) / multiplications(other)
