"""AOTInductor, which compiles C++, and says so where it cannot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.mark.framework
@pytest.mark.slow
def test_it_runs_elsewhere(ask_real: Any) -> None:
    found = ask_real("pytorch")("capabilities/aot_inductor", "pytorch")
    if found.outcome == "not_applicable":
        pytest.skip(found.message)
    assert (found.outcome, found.message) == ("supported", "")
    for name in ("cnn", "mlp"):
        assert found.values[f"{name}_parity"] <= found.values[f"{name}_tolerance"] < 1e-4


@pytest.mark.framework
def test_without_a_compiler(ask_real: Any, tmp_path: Path) -> None:
    nowhere = {"PATH": str(tmp_path), "CXX": ""}
    found = ask_real("pytorch")("capabilities/aot_inductor", "pytorch", variables=nowhere)
    assert found.outcome == "not_applicable"
    assert found.message == "there is no C++ compiler on this machine"
    assert found.remedy


def test_without_the_framework(ask: Any) -> None:
    assert ask("capabilities/aot_inductor", "pytorch").outcome == "not_installed"
