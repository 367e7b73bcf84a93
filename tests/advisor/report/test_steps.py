"""What to do next."""

from __future__ import annotations

from advisor.advise import advise
from advisor.model.facts import known
from advisor.model.knowledge import Knowledge
from advisor.report.steps import install_command
from tests.advisor.knowing import facts


def test_install_then_route_then_advice(small_knowledge: Knowledge) -> None:
    answers = {"targets": ("phone",), "offline": True, "memory": 1.0}
    steps = advise(small_knowledge, facts(answers)).next_steps
    assert [step.title for step in steps] == [
        "Install Alder",
        "Use Sapling for: Phone",
        "Measure the memory on the device",
    ]
    assert steps[0].commands == ("pip install alder",)
    assert steps[2].rule == "check-memory"


def test_one_route_to_two_targets_is_one_step(small_knowledge: Knowledge) -> None:
    steps = advise(small_knowledge, facts({"targets": ("server", "phone")})).next_steps
    assert steps[1].title in ("Use Sapling for: Server; Phone", "Use Sapling for: Phone; Server")


def test_an_installed_version_is_named(small_knowledge: Knowledge) -> None:
    given = facts({"targets": ("phone",)})
    values = {**given.values, "probe.installation.alder.version": known("1.9", "probe", "")}
    steps = advise(small_knowledge, given.model_copy(update={"values": values})).next_steps
    assert "Version 1.9 is already installed here." in steps[0].text


def test_where_no_framework_is_needed_only_what_to_do_instead(small_knowledge: Knowledge) -> None:
    report = advise(small_knowledge, facts({"goal": "learning", "targets": ("desktop",)}))
    (step,) = report.next_steps
    assert step.title == "Begin with a hosted service"
    assert step.rule == "learning-needs-little"


def test_the_hardware_chooses_the_command(real_knowledge: Knowledge) -> None:
    cpu = facts({"accelerator": "none", "train-os": "linux"})
    gpu = facts({"accelerator": "nvidia", "train-os": "linux"})
    commands = [install_command(real_knowledge, given, "pytorch").run for given in (cpu, gpu)]
    assert commands[0] != commands[1]


def test_without_a_recommendation_there_is_nothing_to_install(real_knowledge: Knowledge) -> None:
    assert advise(real_knowledge, facts({})).next_steps == ()
