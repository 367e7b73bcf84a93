"""Presets by name."""

from __future__ import annotations

import pytest

from advisor.errors import UsageProblem
from advisor.intake.probing.presets import PRESETS, preset


@pytest.mark.parametrize("name", PRESETS)
def test_each_preset(name: str):
    assert preset(name) is PRESETS[name]


def test_off_runs_nothing():
    assert preset("off").kinds == ()


def test_off_can_be_refused():
    with pytest.raises(UsageProblem, match="there are quick, standard, thorough"):
        preset("off", allow_off=False)


def test_nearest_name():
    with pytest.raises(UsageProblem, match="did you mean 'quick'"):
        preset("quik")


def test_a_product_is_compiled_on_a_gpu_only_when_quick():
    quick, standard = preset("quick"), preset("standard")
    matmul = "benchmarks/matmul"
    assert quick.benchmark_options(matmul, "cpu")["modes"] == ("eager",)
    assert quick.benchmark_options(matmul, "cuda")["modes"] == ("eager", "compiled")
    assert standard.benchmark_options(matmul, "cpu")["modes"] == ("eager", "compiled")
    assert quick.benchmark_options("benchmarks/train_mlp", "cpu")["modes"] == ("eager", "compiled")
