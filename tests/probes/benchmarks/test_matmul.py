"""The matrix product, checked against Python's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

QUICK = {"samples": 2, "min_sample_s": 0.001, "warm_up": 1}


@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_all_modes_are_measured(ask: Any, fakes: Path, framework: str) -> None:
    result = ask("benchmarks/matmul", framework, search=fakes / "quiet", **QUICK)
    modes = ["eager", "compiled", "xla"] if framework == "tensorflow" else ["eager", "compiled"]
    assert [found.mode for found in result.measurements] == modes
    for found in result.measurements:
        assert found.clock == "cpu"
        assert found.settings["framework_version"] == "2.99.0"
        assert found.settings["omp_wait_policy"] == "PASSIVE"
        assert found.settings["calls_per_sample"] > 1


def test_a_wrong_product_does_not_count(ask: Any, fakes: Path, tmp_path: Path) -> None:
    quiet = (fakes / "quiet" / "torch" / "__init__.py").read_text()
    wrong = quiet.replace("Product(left, right)", "Product(right, left)")
    assert wrong != quiet
    (tmp_path / "torch.py").write_text(wrong)
    tensor = (fakes / "quiet" / "fake_tensor.py").read_text()
    (tmp_path / "fake_tensor.py").write_text(tensor)
    result = ask("benchmarks/matmul", "pytorch", search=tmp_path, **QUICK)
    assert result.outcome == "failed"
    assert "eager left out: ArithmeticError: the product is wrong" in result.message


@pytest.mark.framework
@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_a_real_framework(ask_real: Any, framework: str) -> None:
    result = ask_real(framework)("benchmarks/matmul", framework, **QUICK, modes=["eager"])
    assert result.outcome == "measured"
    assert result.message == ""
    assert result.measurements[0].settings["threads"] == 1
