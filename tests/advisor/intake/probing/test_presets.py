"""Presets by name."""

from __future__ import annotations

import pytest

from advisor.errors import UsageProblem
from advisor.intake.probing.presets import PRESETS, ROOFS, preset


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


MATMUL, CNN, LSTM = (f"benchmarks/{name}" for name in ("matmul", "train_cnn", "train_lstm"))


def test_a_product_is_compiled_on_a_gpu_only_when_quick():
    quick, standard = preset("quick"), preset("standard")
    assert quick.benchmark_options(MATMUL, "cpu", 2)["modes"] == ("eager",)
    assert "modes" not in quick.benchmark_options(MATMUL, "cuda", 2)
    assert "modes" not in standard.benchmark_options(MATMUL, "cpu", 2)


def test_quick_leaves_modes_out_only_of_what_it_typically_runs():
    quick = preset("quick")
    assert quick.benchmark_options(CNN, "cpu", 2)["modes"] == ("eager", "compiled")
    assert "modes" not in quick.benchmark_options(LSTM, "cpu", 2)


def test_quick_runs_few_benchmarks_and_all_else():
    quick, standard = preset("quick"), preset("standard")
    assert quick.runs(CNN)
    assert quick.runs("facts/hardware")
    assert not quick.runs(LSTM)
    assert standard.runs(LSTM)


def test_a_project_that_needs_others_gets_them_instead():
    quick = preset("quick")
    fitted = quick.fitted((LSTM, MATMUL))
    assert fitted.runs(LSTM)
    assert fitted.runs(MATMUL)
    assert not fitted.runs(CNN)
    assert quick.fitted(()) is quick
    standard = preset("standard")
    assert standard.fitted((LSTM,)) is standard


def test_as_many_as_quick_has_time_for():
    needed = [f"benchmarks/train_{name}" for name in ("lstm", "embedding", "cnn", "mlp")]
    quick = preset("quick")
    assert len(quick.fitted(needed).benchmarks) == len(quick.benchmarks)
    assert not quick.fitted(needed).runs("benchmarks/train_mlp")


def test_training_runs_on_all_cores_too_where_there_are_several_and_no_gpu():
    standard = preset("standard")
    assert standard.benchmark_options(CNN, "cpu", 8)["all_cores"] == 8
    assert "all_cores" not in standard.benchmark_options(CNN, "cuda", 8)
    assert "all_cores" not in preset("quick").benchmark_options(CNN, "cpu", 8)


@pytest.mark.parametrize("name", ["quick", "standard", "thorough"])
def test_what_the_machine_attains_is_measured_but_its_memory_only_briefly(name: str):
    chosen = preset(name)
    product, memory = (chosen.benchmark_options(probe, "cpu", 2) for probe in ROOFS)
    assert all(map(chosen.runs, ROOFS))
    assert (memory["samples"], memory["budget_s"]) == (8, 0.5)
    assert product["samples"] > memory["samples"]
    all_cores = 2 if name == "thorough" else None
    assert memory.get("all_cores") == product.get("all_cores") == all_cores
