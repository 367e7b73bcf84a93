"""TensorFlow Lite, in float32 and with weights of 8 bits."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.framework
def test_it_runs_elsewhere(ask_real: Any) -> None:
    found = ask_real("tensorflow")("capabilities/tflite", "tensorflow")
    assert found.outcome == "supported"
    for name in ("cnn", "mlp"):
        assert found.values[f"{name}_parity"] <= found.values[f"{name}_tolerance"] < 1e-4
        coarse = found.values[f"int8_{name}_parity"]
        assert found.values[f"{name}_tolerance"] < coarse
        assert coarse <= found.values[f"int8_{name}_tolerance"]
        assert found.values[f"int8_{name}_agreement"] >= 0.9
        assert found.values[f"int8_{name}_bytes"] < 0.5 * found.values[f"{name}_bytes"]


def test_without_the_framework(ask: Any) -> None:
    assert ask("capabilities/tflite", "tensorflow").outcome == "not_installed"
