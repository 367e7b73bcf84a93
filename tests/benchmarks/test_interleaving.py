"""The study of how well ratios repeat, with made-up series and with fake frameworks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from math import log
from pathlib import Path
from statistics import stdev

import pytest

from advisor.intake.probing.interpreters import choose
from advisor.intake.probing.plan import Plan, make_plan
from advisor.intake.probing.presets import Preset
from advisor.model.knowledge import Knowledge
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.ratios import Ratio
from benchmarks.interleaving import (
    FRAMEWORKS,
    Series,
    benchmarks_only,
    neighbour,
    ratios,
    study,
    table,
)

FAKES = Path(__file__).resolve().parents[1] / "fakes"
FAST = {"samples": 4, "min_sample_s": 0.001, "warm_up": 1, "budget_s": 1.0}


def stated(middle: float, half_width: float = 0.1) -> Ratio:
    return Ratio(log_middle=middle, log_low=middle - half_width, log_high=middle + half_width)


def series(*middles: float, workload: str = "train-cnn", condition: str = "quiet") -> Series:
    return Series("interleaved", condition, workload, tuple(map(stated, middles)))


def timed(framework: str, times: dict[tuple[str, str, int], float]) -> ProbeResult:
    found = [
        Measurement(
            workload=workload,
            mode=mode,
            device="cpu",
            clock="cpu",
            threads=threads,
            session=f"{threads}",
            samples_s=(seconds,) * 5,
        )
        for (workload, mode, threads), seconds in times.items()
    ]
    return ProbeResult(
        probe="benchmarks/x", framework=framework, outcome="measured", measurements=tuple(found)
    )


def plan_of(knowledge: Knowledge, python: str, *names: str) -> Plan:
    preset = Preset(benchmarks=tuple(f"benchmarks/{name}" for name in names), options=FAST)
    interpreters = choose([f"{name}={python}" for name in FRAMEWORKS], FRAMEWORKS)
    return make_plan(knowledge, interpreters, preset)


def names(plan: Plan) -> set[str]:
    return {step.probe.rpartition("/")[2] for step in plan.steps}


def test_the_spread_is_that_of_the_runs_logarithms() -> None:
    several = series(0.1, 0.3, 0.2)
    assert several.log_ratio == pytest.approx(0.2)
    assert several.sd_log == pytest.approx(stdev([0.1, 0.3, 0.2]))


@pytest.mark.parametrize(
    ("middles", "opposite"),
    [((0.5, -0.5), True), ((0.5, -0.05), False), ((0.05, -0.05), False), ((0.5, 0.4), False)],
)
def test_winners_are_opposite_only_where_both_are_stated(
    middles: tuple[float, ...], opposite: bool
) -> None:
    assert series(*middles).has_opposite_winners is opposite


def test_a_row_says_how_many_intervals_hold_the_truth() -> None:
    row = series(0.0, 0.05, 0.5, -0.5).row(0.0)
    assert row[0] == "interleaved, quiet, train-cnn"
    assert row[1:3] == ("4", f"{2.718281828 ** (0.05 / 4):.3f}")
    assert row[4:] == ("10.0", "50", "yes")


def test_the_truth_of_a_workload_is_the_mean_of_all_its_runs() -> None:
    quiet, busy = series(0.0, 0.02), series(0.3, 0.32, condition="busy neighbour")
    other = series(9.0, 9.0, workload="matmul")
    lines = table([quiet, busy, other]).splitlines()
    held = [line.split(" | ")[-2] for line in lines[2:]]
    assert held == ["0", "0", "100"]
    alone = table([quiet]).splitlines()[2]
    assert alone.split(" | ")[-2] == "100"


def test_the_faster_mode_of_either_counts_and_all_cores_apart(small_rules: Knowledge) -> None:
    results = [
        timed("pytorch", {("w", "eager", 1): 2.0, ("w", "compiled", 1): 1.0, ("w", "x", 4): 3.0}),
        timed("tensorflow", {("w", "eager", 1): 9.0, ("w", "compiled", 1): 4.0, ("w", "x", 4): 1}),
        timed("pytorch", {("alone", "eager", 1): 1.0}),
    ]
    found = ratios(small_rules.method.speed, results)
    assert found.keys() == {"w", "w, all cores"}
    assert found["w"].log_middle == pytest.approx(log(1 / 4))
    assert found["w, all cores"].log_middle == pytest.approx(log(3))


def test_only_what_takes_turns_is_studied(real_knowledge: Knowledge) -> None:
    full = plan_of(real_knowledge, sys.executable, "import_time", "matmul", "train_mlp")
    studied = benchmarks_only(full, [], naive=False)
    assert names(studied) == {"hardware", "matmul", "train_mlp"}
    assert all(step.alternates for step in studied.steps if step.is_benchmark)
    chosen = benchmarks_only(full, ["matmul"], naive=True)
    assert names(chosen) == {"hardware", "matmul"}
    assert not any(step.alternates for step in chosen.steps)


def busy_processes() -> Iterable[str]:
    command = ["ps", "-o", "args=", "--ppid", str(os.getpid())]
    shown = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    return [line for line in shown.splitlines() if "while True" in line]


def test_a_neighbour_is_there_while_the_block_lasts() -> None:
    with neighbour(True):
        assert busy_processes()
    assert not busy_processes()
    with neighbour(False):
        assert not busy_processes()


@pytest.mark.parametrize("naive", [False, True])
def test_whole_runs_of_fake_frameworks(
    real_knowledge: Knowledge,
    bare_python: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    naive: bool,
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(FAKES / "quiet"))
    plan = benchmarks_only(plan_of(real_knowledge, bare_python, "matmul"), [], naive=naive)
    (found,) = study(plan, 2, "made", is_busy=False)
    assert (found.design, found.condition, found.workload) == ("made", "quiet", "matmul")
    assert len(found.ratios) == 2
    assert "made, quiet, run 2: " in capsys.readouterr().err


def test_a_workload_that_was_measured_but_once_tells_no_spread(
    real_knowledge: Knowledge, bare_python: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(FAKES / "quiet"))
    plan = benchmarks_only(plan_of(real_knowledge, bare_python, "matmul"), [], naive=False)
    assert list(study(plan, 1, "made", is_busy=False)) == []
    nothing = replace(plan, steps=())
    assert list(study(nothing, 2, "made", is_busy=True)) == []
