"""torch.export, and its program in another process."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.framework
def test_it_runs_elsewhere(ask_real: Any) -> None:
    found = ask_real("pytorch")("capabilities/torch_export", "pytorch")
    assert (found.outcome, found.message) == ("supported", "")
    for name in ("cnn", "mlp"):
        assert found.values[f"{name}_parity"] <= found.values[f"{name}_tolerance"] < 1e-4


def test_without_the_framework(ask: Any) -> None:
    assert ask("capabilities/torch_export", "pytorch").outcome == "not_installed"
