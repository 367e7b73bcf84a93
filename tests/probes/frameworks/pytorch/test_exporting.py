"""PyTorch's models for exporters: their weights, their layout, their inputs."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
import torch
from probes.exports.models import CNN, samples
from probes.frameworks.pytorch import exporting
model = exporting.built(CNN)
made = [p.reshape(-1).tolist() == w.tolist() for p, w in zip(model.parameters(), CNN.weights())]
example = exporting.example(CNN)
runner = exporting.running(model)
given = runner.given(samples(CNN)[3], (1, 3, 32, 32))
found = {
    "weights": made,
    "contiguous": all(p.is_contiguous() for p in model.parameters()),
    "training": model.training,
    "first": example.reshape(-1).tolist() == samples(CNN)[0].tolist(),
    "shape": list(example.shape),
    "same": runner.floats(runner.call(given)) == exporting.answer(model, given)[0].tolist(),
    "gradient": runner.call(given).requires_grad,
}
"""


@pytest.mark.framework
def test_the_model_and_its_runner(evaluated: Any) -> None:
    assert evaluated("pytorch", CODE) == {
        "weights": [True] * 6,
        "contiguous": True,
        "training": False,
        "first": True,
        "shape": [1, 3, 32, 32],
        "same": True,
        "gradient": False,
    }
