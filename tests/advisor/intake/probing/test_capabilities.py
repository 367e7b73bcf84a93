"""`--capabilities`: probes by group and name, beside a preset or alone."""

from __future__ import annotations

import pytest

from advisor.errors import UsageProblem
from advisor.intake.probing.capabilities import ALONE, BEFORE, extended
from advisor.intake.probing.catalogue import catalogue
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.plan import make_plan
from advisor.intake.probing.presets import preset
from advisor.intake.probing.selection import MACHINE, narrowed
from advisor.model.knowledge import Knowledge

QUICK = preset("quick")
BOTH = {"pytorch": own(), "tensorflow": own()}


def chosen(*names: str) -> set[str]:
    return set(extended(QUICK, names).capabilities)


@pytest.mark.parametrize("name", ["torch_export", "torch-export", "capabilities/torch_export"])
def test_a_probe_by_each_of_its_names(name: str):
    assert chosen(name) == {"capabilities/torch_export"}


def test_groups_and_all():
    mobile = chosen("mobile")
    assert "capabilities/tflite" in mobile
    assert "capabilities/torch_export" not in mobile
    assert chosen("all") == {probe.name for probe in catalogue("capabilities")}
    assert chosen("mobile", "torch_export") == mobile | {"capabilities/torch_export"}


def test_an_unknown_name():
    with pytest.raises(UsageProblem, match="none is called 'torchscrip'; did you mean 'torchscri"):
        chosen("torchscrip")
    with pytest.raises(UsageProblem, match="did you mean 'mobile'"):
        chosen("mobil")
    with pytest.raises(UsageProblem, match=r"; there are all, .*deployment.*, tflite"):
        chosen("zzz")


def test_none_named_is_the_preset_itself():
    assert extended(QUICK, ()) is QUICK


def steps(knowledge: Knowledge, amount) -> set[tuple[str, str | None]]:
    return {step.key for step in make_plan(knowledge, BOTH, amount).steps}


def test_alone_they_measure_no_times(real_knowledge: Knowledge):
    found = steps(real_knowledge, extended(ALONE, ["torch_export"]))
    assert {probe for probe, _ in found} == {*MACHINE, *BEFORE, "capabilities/torch_export"}


def test_a_framework_that_a_probe_is_not_about_gets_no_step(real_knowledge: Knowledge):
    found = steps(real_knowledge, extended(ALONE, ["torch_export", "tflite"]))
    about = {key for key in found if key[0].startswith("capabilities/")}
    assert about == {
        ("capabilities/torch_export", "pytorch"),
        ("capabilities/tflite", "tensorflow"),
    }


def test_beside_a_preset_its_benchmarks_stay(real_knowledge: Knowledge):
    usual = steps(real_knowledge, QUICK)
    found = steps(real_knowledge, extended(QUICK, ["tflite"]))
    assert found - usual == {("capabilities/tflite", "tensorflow")}
    assert usual < found


def test_beside_a_choice_of_benchmarks_that_choice_stays(real_knowledge: Knowledge):
    found = steps(real_knowledge, extended(narrowed(QUICK, ["hardware"]), ["tflite"]))
    assert {probe for probe, _ in found} == {*MACHINE, *BEFORE, "capabilities/tflite"}


def test_each_has_the_machine_to_itself_and_one_thread(real_knowledge: Knowledge):
    plan = make_plan(real_knowledge, BOTH, extended(ALONE, ["deployment"]))
    groups = [group for group in plan.groups() if group[0].is_capability]
    assert len(groups) > 2
    assert all(len(group) == 1 for group in groups)
    request = plan.next(groups[0][0], {})
    assert request.threads == 1
