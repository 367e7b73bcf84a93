"""A product of two square float32 matrices: the arithmetic alone."""

from __future__ import annotations

import math
from typing import Any, Callable

from probes import arrays, runs
from probes.adapters import Adapter
from probes.protocol import Reply, Request
from probes.workloads import INPUT_SEED, MATMUL, MATMUL_SIZE, WEIGHT_SEED

PER_FRAMEWORK = True
TIMEOUT_S = 180
TOLERANCE = 1e-3


def run(request: Request) -> Reply:
    """Time the product in each mode and check its first row against Python's own arithmetic."""
    left, right = (arrays.uniform(seed, MATMUL_SIZE**2) for seed in (INPUT_SEED, WEIGHT_SEED))

    def step(adapter: Adapter, device: str, mode: str) -> Callable[[], Any]:
        return adapter.product(left, right, MATMUL_SIZE, device, mode)

    def losses(adapter: Adapter, outputs: list[Any]) -> list[float]:
        row = adapter.floats(outputs[0][0])
        expected = arrays.product_row(left, right, MATMUL_SIZE, 0)
        if not all(math.isclose(a, b, abs_tol=TOLERANCE) for a, b in zip(row, expected)):
            raise ArithmeticError("the product is wrong")
        return []

    return runs.run(request, runs.Trial(MATMUL, step, losses))
