"""The command that installs a framework fits what was found here."""

from __future__ import annotations

import pytest

from advisor.intake.probing.install import fitting_command, install_command
from advisor.intake.probing.interpreters import Interpreter
from advisor.model.facts import known
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value

PYTHON = Interpreter("/env/python", "3.12.1", "/base")


def command(knowledge: Knowledge, framework: str, **found: Value) -> str:
    names = {name.replace("__", "."): value for name, value in found.items()}
    facts = {f"probe.{name}": known(value, "probe", "test") for name, value in names.items()}
    return install_command(knowledge.framework_by_id[framework], PYTHON, facts)


@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_there_is_always_one_for_the_judged_python(real_knowledge: Knowledge, framework: str):
    assert command(real_knowledge, framework).startswith("/env/python -m pip install ")
    on_linux = command(real_knowledge, framework, platform__system="linux")
    assert on_linux.startswith("/env/python -m pip install ")


def test_it_differs_with_the_hardware(real_knowledge: Knowledge):
    cpu = command(real_knowledge, "pytorch", platform__system="linux", hardware__nvidia=False)
    gpu = command(real_knowledge, "pytorch", platform__system="linux", hardware__nvidia=True)
    assert "/whl/cpu" in cpu
    assert "/whl/cpu" not in gpu


def test_no_command_fits(small_knowledge: Knowledge):
    alder = small_knowledge.framework_by_id["alder"].model_copy(update={"install": ()})
    assert install_command(alder, PYTHON, {}) == ""
    assert fitting_command(alder, {}) is None


def test_the_reason_comes_with_the_command(real_knowledge: Knowledge):
    facts = {"probe.hardware.nvidia": known(True, "probe", "test")}
    command = fitting_command(real_knowledge.framework_by_id["tensorflow"], facts)
    assert command is not None
    assert "[and-cuda]" in command.run
    assert "CUDA" in command.because
