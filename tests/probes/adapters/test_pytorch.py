"""PyTorch's own troubles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

QUICK = {"samples": 1, "min_sample_s": 0.0, "warm_up": 0}


@pytest.mark.framework
def test_without_a_compiler_only_eager_is_measured(ask_real: Any, tmp_path: Path) -> None:
    ask = ask_real("pytorch")
    variables = {"PATH": str(tmp_path), "CXX": "no-such-compiler"}
    result = ask("benchmarks/train_mlp", "pytorch", variables=variables, **QUICK)
    assert result.outcome == "measured"
    assert [found.mode for found in result.measurements] == ["eager"]
    assert "compiled left out" in result.message
    assert "C++ compiler" in result.remedy


@pytest.mark.framework
def test_the_threads_are_those_asked_for(ask_real: Any) -> None:
    ask = ask_real("pytorch")
    result = ask("benchmarks/matmul", "pytorch", modes=["eager"], threads=2, **QUICK)
    assert result.measurements[0].settings["threads"] == 2
    assert result.measurements[0].clock == "wall"
