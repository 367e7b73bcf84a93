"""The plan: order, turns, what is skipped, and what each probe is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.intake.probing.fallback import DEVICES
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.plan import INSTALLATION, Plan, Step, make_plan
from advisor.intake.probing.presets import FACTS_ONLY, ROOFS, preset
from advisor.intake.probing.request import Request
from advisor.model.knowledge import Knowledge
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.record import Outcome, Value

OTHER = replace(own(), path="/opt/other/python")


def plan_of(knowledge: Knowledge, name: str = "quick", **interpreters) -> Plan:
    given = interpreters or {"pytorch": own(), "tensorflow": own()}
    return make_plan(knowledge, given, preset(name))


def result(probe: str, framework: str, outcome: Outcome, **values: Value) -> ProbeResult:
    return ProbeResult(
        probe=probe,
        framework=framework,
        outcome=outcome,
        message="why",
        remedy="mend",
        values=values,
    )


def by_key(*results: ProbeResult) -> dict[tuple[str, str | None], ProbeResult]:
    return {(one.probe, one.framework): one for one in results}


def step(plan: Plan, probe: str, framework: str | None) -> Step:
    return next(step for step in plan.steps if step.key == (probe, framework))


def request(plan: Plan, probe: str, framework: str | None, *results: ProbeResult) -> Request:
    asked = plan.next(step(plan, probe, framework), by_key(*results))
    assert isinstance(asked, Request)
    return asked


def test_facts_come_before_benchmarks_and_the_machine_before_frameworks(real_knowledge: Knowledge):
    plan = plan_of(real_knowledge)
    kinds = [step.is_benchmark for step in plan.steps]
    assert kinds == sorted(kinds)
    machine = [step.framework is None for step in plan.steps]
    assert machine == sorted(machine, reverse=True)
    probes = [step.probe for step in plan.steps]
    assert probes.index(INSTALLATION) < probes.index(DEVICES)


def test_what_the_machine_attains_is_known_before_all_other_times(real_knowledge: Knowledge):
    benchmarks = [step.probe for step in plan_of(real_knowledge).steps if step.is_benchmark]
    assert tuple(dict.fromkeys(benchmarks))[:2] == ROOFS


def test_frameworks_take_turns_at_being_first(real_knowledge: Knowledge):
    plan = plan_of(real_knowledge)
    first: dict[str, str | None] = {}
    for one in plan.steps:
        if one.is_benchmark:
            first.setdefault(one.probe, one.framework)
    turns = list(first.values())
    assert set(turns[0::2]) | set(turns[1::2]) == {"pytorch", "tensorflow"}
    assert len(set(turns[0::2])) == len(set(turns[1::2])) == 1


def test_every_step_has_its_own_result(real_knowledge: Knowledge):
    keys = [step.key for step in plan_of(real_knowledge, pytorch=own(), tensorflow=OTHER).steps]
    assert len(keys) == len(set(keys))


def test_off_and_facts_only(real_knowledge: Knowledge):
    assert plan_of(real_knowledge, "off").steps == ()
    facts = make_plan(real_knowledge, {"pytorch": own()}, FACTS_ONLY)
    assert not any(step.is_benchmark for step in facts.steps)
    assert {step.framework for step in facts.steps} == {None, "pytorch"}


def test_timeouts(real_knowledge: Knowledge):
    longest_s = preset("quick").longest_s
    assert all(0 < step.timeout_s <= longest_s for step in plan_of(real_knowledge).steps)
    given = make_plan(real_knowledge, {"pytorch": own()}, preset("quick"), 7.0)
    assert {step.timeout_s for step in given.steps} == {7.0}


def test_each_python_is_asked_about_itself(real_knowledge: Knowledge):
    def asked(**interpreters) -> list[str | None]:
        steps = plan_of(real_knowledge, **interpreters).steps
        return [step.framework for step in steps if step.probe == "facts/interpreter"]

    assert asked(pytorch=own(), tensorflow=own()) == [None]
    assert asked(pytorch=OTHER, tensorflow=OTHER) == ["pytorch"]
    assert asked(pytorch=OTHER, tensorflow=own()) == ["pytorch", "tensorflow"]


def test_request_of_the_machine(real_knowledge: Knowledge):
    asked = request(plan_of(real_knowledge, pytorch=OTHER), "facts/hardware", None)
    assert (asked.interpreter, asked.framework, asked.options) == (own(), None, {})
    assert asked.threads is None


def test_request_of_a_benchmark(real_knowledge: Knowledge):
    plan = plan_of(real_knowledge, pytorch=OTHER, tensorflow=own())
    asked = request(plan, "benchmarks/train_cnn", "pytorch")
    assert asked.interpreter == OTHER
    assert asked.threads == 1
    assert asked.options["import_name"] == "torch"
    assert asked.options["modes"] == ("eager", "compiled")
    assert asked.options["device"] == "cpu"
    assert asked.options["install"].startswith("/opt/other/python -m pip install")
    assert {"samples", "min_sample_s", "warm_up", "budget_s"} <= asked.options.keys()


def test_absent_framework_is_not_probed_further(real_knowledge: Knowledge):
    plan = plan_of(real_knowledge)
    absent = result(INSTALLATION, "pytorch", "not_installed", installed=False)
    for one in plan.steps:
        told = plan.next(one, by_key(absent))
        if one.framework == "pytorch" and one.probe != INSTALLATION:
            assert isinstance(told, ProbeResult)
            assert (told.probe, told.framework) == one.key
            assert (told.outcome, told.message, told.remedy) == ("not_installed", "why", "mend")
            assert told.values == {}
        else:
            assert isinstance(told, Request)


@pytest.mark.parametrize("outcome", ["failed", "crashed", "timed_out", "unsupported"])
def test_framework_that_does_not_compute_is_not_benchmarked(
    real_knowledge: Knowledge, outcome: Outcome
):
    plan = plan_of(real_knowledge)
    broken = by_key(result(DEVICES, "pytorch", outcome, works=False))
    told = plan.next(step(plan, "benchmarks/matmul", "pytorch"), broken)
    assert isinstance(told, ProbeResult)
    assert told.outcome == "not_applicable"
    assert told.message == "not measured, since it does not compute here: why"
    assert told.remedy == "mend"
    assert isinstance(plan.next(step(plan, "benchmarks/matmul", "tensorflow"), broken), Request)


def device(knowledge: Knowledge, *devices: ProbeResult) -> object:
    plan = plan_of(knowledge)
    return request(plan, "benchmarks/matmul", "tensorflow", *devices).options["device"]


def test_a_warning_goes_with_times_that_should_have_been_a_gpus(real_knowledge: Knowledge):
    plan = plan_of(real_knowledge)
    able = result(DEVICES, "tensorflow", "measured", works=True, cuda=True)
    unable = result(DEVICES, "pytorch", "measured", works=True, cuda=False)
    sample = Measurement(workload="w", mode="eager", device="cpu", clock="cpu", samples_s=(1.0,))
    timed = result("benchmarks/w", "tensorflow", "measured")
    timed = timed.model_copy(update={"measurements": (sample,), "message": ""})
    why = "measured on the processor: PyTorch does not use the NVIDIA GPU"
    assert plan.told(timed, by_key(able, unable)).message == why
    assert replace(plan, known=by_key(able, unable)).told(timed, {}).message == why
    assert plan.told(timed, by_key(able)).message == ""


def test_an_accelerator_is_used_only_if_all_share_it(real_knowledge: Knowledge):
    able = result(DEVICES, "tensorflow", "measured", works=True, cuda=True)
    other = result(DEVICES, "pytorch", "measured", works=True, cuda=True, mps=True)
    unable = result(DEVICES, "pytorch", "measured", works=True, cuda=False)
    broken = result(DEVICES, "pytorch", "failed", works=False)
    assert device(real_knowledge, able, other) == "cuda"
    assert device(real_knowledge, able, unable) == "cpu"
    assert device(real_knowledge, able, broken) == "cuda"
    assert device(real_knowledge) == "cpu"
