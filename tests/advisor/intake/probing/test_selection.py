"""`--only`: probes by any of their names, with the facts that their figures need."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import UsageProblem
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.own_workload import OwnWorkload
from advisor.intake.probing.plan import make_plan
from advisor.intake.probing.presets import preset
from advisor.intake.probing.selection import BEFORE_TIMES, MACHINE, narrowed
from advisor.model.knowledge import Knowledge

QUICK = preset("quick")
MINE = OwnWorkload(Path("/somewhere/my-net.py"), ("pytorch",))
NEEDED = {*MACHINE, *BEFORE_TIMES}


def chosen(*names: str, mine: OwnWorkload | None = None) -> set[str]:
    return set(narrowed(QUICK, names, mine).only)


@pytest.mark.parametrize("name", ["train_lstm", "train-lstm", "benchmarks/train_lstm"])
def test_a_benchmark_by_each_of_its_names(name: str):
    assert chosen(name) == {"benchmarks/train_lstm", *NEEDED}


def test_a_workload_that_is_called_otherwise_than_its_probe():
    assert chosen("import") == {"benchmarks/import_time", *NEEDED}


def test_a_fact_alone_needs_no_frameworks():
    assert chosen("hardware") == set(MACHINE)
    assert chosen("facts/devices") == {"facts/devices", *MACHINE}


def test_a_kind_is_all_of_it():
    every = chosen("benchmarks")
    assert {"benchmarks/train_lstm", "benchmarks/matmul", *NEEDED} < every
    assert not any(probe.startswith("benchmarks/") for probe in chosen("facts"))
    assert chosen("facts", "benchmarks") == every | chosen("facts")


def test_nothing_named_is_the_preset_itself():
    assert narrowed(QUICK, ()) is QUICK


@pytest.mark.parametrize("names", [("workload",), ("my-net",), ("workload/my-net",)])
def test_a_workload_of_the_users_own_has_names_too(names: tuple[str, ...]):
    assert chosen(*names, mine=MINE) == {"workload/my-net", *NEEDED}


def test_a_workload_of_the_users_own_is_never_left_out():
    assert chosen("hardware", mine=MINE) == {"workload/my-net", *NEEDED}


def test_an_unknown_name():
    with pytest.raises(UsageProblem, match="no probe is called 'trian_cnn'; did you mean 'train"):
        chosen("trian_cnn")
    with pytest.raises(UsageProblem, match=r"; there are .*train_cnn") as error:
        chosen("train-cnn", "zzz")
    assert error.value.hint == ""


def test_a_kind_that_only_a_file_gives():
    with pytest.raises(UsageProblem, match="no probe is called 'workload'") as error:
        chosen("workload")
    assert "--workload FILE.py" in error.value.hint


def test_the_plan_has_what_was_chosen_at_the_presets_pace(real_knowledge: Knowledge):
    plan = make_plan(real_knowledge, {"pytorch": own()}, narrowed(QUICK, ["train_lstm"]))
    assert {step.probe for step in plan.steps} == {"benchmarks/train_lstm", *NEEDED}
    assert plan.preset.options == QUICK.options
