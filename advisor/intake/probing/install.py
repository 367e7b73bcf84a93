"""The command that installs a framework on this machine, for the Python that judges it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from advisor.intake.probing.interpreters import Interpreter
from advisor.model.criteria import Framework
from advisor.model.facts import Fact, Facts, known
from advisor.model.rules import Command
from advisor.model.truth import truth

GPUS = ("nvidia", "amd", "apple", "intel")


def install_command(
    framework: Framework, interpreter: Interpreter, facts: Mapping[str, Fact]
) -> str:
    """The command that fits what the probes found here, for this Python; empty if none does."""
    command = fitting_command(framework, facts)
    return interpreter.command(command.run) if command else ""


def fitting_command(framework: Framework, facts: Mapping[str, Fact]) -> Command | None:
    """The rule base's first command that fits what the probes found here."""
    here = Facts(as_of=date.today(), values={**facts, **_trains_here(facts)})
    for command in framework.install:
        if command.when is None or truth(command.when, here) == "true":
            return command
    return None


def _trains_here(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """What someone would answer who trains on this machine with what it has."""
    answers: dict[str, Fact] = {"answer.train-here": _assumed(True)}
    system = facts.get("probe.platform.system")
    if system is not None and system.state == "known":
        answers["answer.train-os"] = _assumed(str(system.value))
    gpus = {gpu: facts.get(f"probe.hardware.{gpu}") for gpu in GPUS}
    present = [gpu for gpu, fact in gpus.items() if fact is not None and fact.value is True]
    answers["answer.accelerator"] = _assumed(present[0] if present else "none")
    return answers


def _assumed(value: bool | str) -> Fact:
    return known(value, "default", "training on this machine is assumed")
