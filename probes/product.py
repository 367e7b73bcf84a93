"""The benchmark of a matrix product in one number format: the arithmetic alone."""

from __future__ import annotations

import math
from typing import Any, Callable

from probes import arrays
from probes.adapters import Adapter
from probes.precision import SIZES, TOLERANCES
from probes.runs import Trial
from probes.workloads import INPUT_SEED, MATMUL, MATMUL_SIZE, WEIGHT_SEED, arithmetic


def trial(dtype: str = "float32") -> Trial:
    """How the product is made, and its first row checked against Python's own arithmetic."""
    left, right = (arrays.uniform(seed, MATMUL_SIZE**2) for seed in (INPUT_SEED, WEIGHT_SEED))

    def step(adapter: Adapter, device: str, mode: str) -> Callable[[], Any]:
        return adapter.product(left, right, MATMUL_SIZE, device, mode, dtype)

    def losses(adapter: Adapter, outputs: list[Any]) -> list[float]:
        row = adapter.floats(outputs[0][0])
        expected = arrays.product_row(left, right, MATMUL_SIZE, 0)
        within = TOLERANCES[dtype]
        if not all(math.isclose(a, b, abs_tol=within) for a, b in zip(row, expected)):
            raise ArithmeticError("the product is wrong")
        return []

    name = MATMUL if dtype == "float32" else f"{MATMUL}-{dtype}"
    settings = {
        "dtype": dtype,
        "size": MATMUL_SIZE,
        "tf32": dtype == "tf32",
        **arithmetic.product(MATMUL_SIZE, SIZES[dtype]).settings,
    }
    return Trial(name, step, losses, settings)
