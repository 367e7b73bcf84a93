"""TensorFlow's models for exporters: their variables, their signature, their inputs."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
from probes.exports.models import CNN, MLP, samples
from probes.frameworks.tensorflow import exporting
model = exporting.built(CNN)
batch = exporting.tensor(samples(CNN)[0], (1, 3, 32, 32))
runner = exporting.running(model.compiled)
logits = runner.floats(runner.call(batch))
eager = exporting.answer(model, batch).numpy()[0].tolist()
found = {
    "variables": len(model.variables),
    "shape": list(batch.shape),
    "pixel": batch[0, 5, 7, 2].numpy().item() == samples(CNN)[0][2 * 1024 + 5 * 32 + 7],
    "near": max(abs(a - b) for a, b in zip(logits, eager)) < 1e-5,
    "signatures": [str(m.compiled.input_signature[0].shape) for m in (model, exporting.built(MLP))],
}
"""


@pytest.mark.framework
def test_the_model_and_its_runner(evaluated: Any) -> None:
    assert evaluated("tensorflow", CODE) == {
        "variables": 6,
        "shape": [1, 32, 32, 3],
        "pixel": True,
        "near": True,
        "signatures": ["(1, 32, 32, 3)", "(1, 64)"],
    }
