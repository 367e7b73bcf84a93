"""SavedModel, saved and run by another process."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.framework
def test_it_runs_elsewhere(ask_real: Any) -> None:
    found = ask_real("tensorflow")("capabilities/saved_model", "tensorflow")
    assert (found.outcome, found.message) == ("supported", "")
    for name in ("cnn", "mlp"):
        assert found.values[f"{name}_parity"] <= found.values[f"{name}_tolerance"] < 1e-4
        assert found.values[f"{name}_bytes"] > 4 * 5_418


def test_without_the_framework(ask: Any) -> None:
    assert ask("capabilities/saved_model", "tensorflow").outcome == "not_installed"
