"""The product in each number format: its name, its settings, and how wrong it may be."""

from __future__ import annotations

from array import array
from types import SimpleNamespace
from typing import Any

import pytest

from probes import arrays, product
from probes.precision import TOLERANCES
from probes.workloads import INPUT_SEED, MATMUL_SIZE, WEIGHT_SEED


@pytest.fixture(scope="module")
def first_row() -> list[float]:
    """The first row of the right product."""
    left, right = (arrays.uniform(seed, MATMUL_SIZE**2) for seed in (INPUT_SEED, WEIGHT_SEED))
    return arrays.product_row(left, right, MATMUL_SIZE, 0)


def adapter(row: list[float]) -> Any:
    return SimpleNamespace(product=lambda *asked: [asked], floats=lambda result: row)


def test_the_format_is_asked_for_and_named() -> None:
    trial = product.trial("bfloat16")
    left, right, *asked = trial.step(adapter([]), "cuda", "eager")[0]  # type: ignore[index]
    assert isinstance(left, array)
    assert left != right
    assert asked == [MATMUL_SIZE, "cuda", "eager", "bfloat16"]
    assert trial.workload == "matmul-bfloat16"
    assert (trial.settings["dtype"], trial.settings["tf32"]) == ("bfloat16", False)
    assert trial.settings["bytes_per_call"] == 3 * 2 * MATMUL_SIZE**2
    assert product.trial("tf32").settings["tf32"] is True
    assert product.trial().workload == "matmul"


@pytest.mark.parametrize("dtype", TOLERANCES)
def test_a_row_may_be_wrong_by_the_tolerance_of_its_format(
    first_row: list[float], dtype: str
) -> None:
    trial, within = product.trial(dtype), TOLERANCES[dtype]
    near = [first_row[0] + 0.9 * within, *first_row[1:]]
    assert trial.losses(adapter(near), [[None]]) == []
    far = [first_row[0] + 1.1 * within, *first_row[1:]]
    with pytest.raises(ArithmeticError, match="the product is wrong"):
        trial.losses(adapter(far), [[None]])
