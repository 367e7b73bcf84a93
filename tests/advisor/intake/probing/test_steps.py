"""The steps of a plan: whom each probe asks, in which order, for how long."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.intake.probing.catalogue import Probe
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.presets import preset
from advisor.intake.probing.steps import INSTALLATION, Step, alternating, judges, steps_of

QUICK = preset("quick")
ONE, TWO = (Probe(f"benchmarks/{name}", True, 60.0, True) for name in ("one", "two"))
OTHER = replace(own(), path="/opt/other/python")


def test_frameworks_take_turns_at_being_first():
    steps = list(alternating([ONE, TWO], ["a", "b"], QUICK, None))
    assert [step.key[::-1] for step in steps] == [
        ("a", ONE.name),
        ("b", ONE.name),
        ("b", TWO.name),
        ("a", TWO.name),
    ]
    assert all(step.alternates for step in steps)


def test_whether_something_is_installed_comes_first():
    devices, installation = (Probe(name, True, 9.0) for name in ("facts/devices", INSTALLATION))
    machine = Probe("facts/hardware", False, 9.0)
    steps = alternating([devices, machine, installation], ["a"], QUICK, None)
    assert [step.probe for step in steps] == [INSTALLATION, "facts/devices"]


@pytest.mark.parametrize(("given", "limit_s"), [(None, 60.0), (7.0, 7.0), (500.0, 500.0)])
def test_limits(given: float | None, limit_s: float):
    assert [step.timeout_s for step in steps_of(ONE, ["a"], QUICK, given)] == [limit_s]
    patient = replace(ONE, timeout_s=9_999.0)
    assert next(steps_of(patient, ["a"], QUICK, None)).timeout_s == QUICK.longest_s


def test_a_preset_does_not_hurry_a_capability():
    export = replace(ONE, name="capabilities/one", timeout_s=240.0)
    assert next(steps_of(export, ["a"], QUICK, None)).timeout_s == 240.0
    assert next(steps_of(export, ["a"], QUICK, 7.0)).timeout_s == 7.0


def test_each_python_is_asked_about_itself_and_the_machine_once():
    hardware, interpreter = Probe("facts/hardware", False, 9), Probe("facts/interpreter", False, 9)
    apart = {"a": own(), "b": OTHER}
    assert judges(hardware, apart) == [None]
    assert judges(interpreter, apart) == ["a", "b"]
    assert judges(interpreter, {"a": OTHER, "b": OTHER}) == ["a"]
    assert judges(interpreter, {"a": own()}) == [None]


def test_a_probe_about_one_framework_asks_no_other():
    one = replace(ONE, frameworks=("b",))
    assert [step.framework for step in steps_of(one, ["a", "b"], QUICK, None)] == ["b"]


def test_a_capability_is_alone_and_no_benchmark():
    step = Step("capabilities/x", "a", 1.0)
    assert (step.is_capability, step.is_alone, step.is_benchmark) == (True, True, False)
    assert not Step("facts/x", "a", 1.0).is_capability


@pytest.mark.parametrize(
    ("probe", "measures"), [("facts/x", False), ("benchmarks/x", True), ("workload/x", True)]
)
def test_what_measures_times(probe: str, measures: bool):
    step = Step(probe, "a", 1.0)
    assert step.is_benchmark is measures
    assert step.is_alone is measures
    assert not replace(step, alternates=True).is_alone
