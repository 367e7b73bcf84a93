"""TorchScript, really traced, scripted, and run by another process."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.framework
def test_it_runs_elsewhere_and_is_deprecated(ask_real: Any) -> None:
    found = ask_real("pytorch")("capabilities/torchscript", "pytorch")
    assert (found.outcome, found.message) == ("supported", "")
    for name in ("cnn", "mlp", "scripted_cnn", "scripted_mlp"):
        assert found.values[f"{name}_parity"] <= found.values[f"{name}_tolerance"] < 1e-4
        assert found.values[f"{name}_bytes"] > 4 * 5_418
    assert found.values["cnn_noise_floor"] < 1e-5
    assert found.values["footprint_peak_bytes"] > 5e7
    assert any("torch.jit.trace" in line for line in found.values["warnings"])


def test_without_the_framework(ask: Any) -> None:
    found = ask("capabilities/torchscript", "pytorch", install="pip install torch")
    assert (found.outcome, found.remedy) == ("not_installed", "pip install torch")
