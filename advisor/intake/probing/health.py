"""How one framework fares in the Python that would judge it, and the command that mends it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from packaging.specifiers import SpecifierSet

from advisor.intake.environments.place import home
from advisor.intake.probing.facts import FOUND
from advisor.intake.probing.fallback import ACCELERATORS, GPUS, USES, unusable
from advisor.intake.probing.install import fitting_command
from advisor.intake.probing.interpreters import Interpreter, own
from advisor.model.criteria import Framework
from advisor.model.facts import Fact
from advisor.model.probes import ProbeResult
from advisor.model.record import Record, Value


class FrameworkHealth(Record):
    """One framework in its interpreter; `installed` is None where nobody could tell.

    `mend` is for that interpreter, `apart` makes an environment instead; `because` tells why it is
    this build.
    """

    framework: str
    name: str
    interpreter: str
    chosen: Literal["own", "environment", "given"]
    python: str
    installed: bool | None
    version: str | None
    newest: str
    devices: tuple[str, ...]
    can_be_measured: bool
    problem: str
    mend: str
    because: str
    apart: str


class Trouble(Record):
    """What is wrong, and what mends it."""

    problem: str = ""
    mend: str = ""
    because: str = ""
    apart: str = ""


def health(
    framework: Framework,
    interpreter: Interpreter,
    installation: ProbeResult | None,
    devices: ProbeResult | None,
    facts: Mapping[str, Fact],
) -> FrameworkHealth:
    """What the two probes about a framework found, and what to do about it."""
    told = installation.values if installation else {}
    seen = devices.values if devices else {}
    works = devices is not None and devices.outcome in FOUND
    trouble = _trouble(framework, interpreter, installation, devices, facts)
    return FrameworkHealth(
        framework=framework.id,
        name=framework.name,
        interpreter=interpreter.path,
        chosen=_chosen(interpreter),
        python=interpreter.version,
        installed=_known(told.get("installed")),
        version=str(told["version"]) if "version" in told else None,
        newest=framework.newest.version,
        devices=(*(("cpu",) if works else ()), *(a for a in ACCELERATORS if seen.get(a) is True)),
        can_be_measured=works,
        **dict(trouble),
    )


def _known(value: Value | None) -> bool | None:
    return value if isinstance(value, bool) else None


def _chosen(interpreter: Interpreter) -> Literal["own", "environment", "given"]:
    if interpreter.path == own().path:
        return "own"
    return "environment" if Path(interpreter.path).is_relative_to(home()) else "given"


def _trouble(
    framework: Framework,
    interpreter: Interpreter,
    installation: ProbeResult | None,
    devices: ProbeResult | None,
    facts: Mapping[str, Fact],
) -> Trouble:
    if installation and installation.values.get("installed") is False:
        return _absent(framework, interpreter, facts)
    ailing = [r for r in (installation, devices) if r and (r.message or r.outcome not in FOUND)]
    why = unusable(devices.values) if devices and devices.outcome in FOUND else ""
    if devices and why:
        problem = f"{framework.name} {why}; all frameworks are measured on the processor"
        return Trouble(problem=problem, mend=devices.remedy)
    if ailing:
        return Trouble(problem=ailing[0].message or ailing[0].outcome, mend=ailing[0].remedy)
    if devices and devices.outcome in FOUND:
        return _idle_gpu(framework, interpreter, devices.values, facts)
    return Trouble()


def _absent(framework: Framework, interpreter: Interpreter, facts: Mapping[str, Fact]) -> Trouble:
    """Nothing to measure; an environment is offered where nobody named the Python."""
    command = fitting_command(framework, facts)
    apart = f"advisor probe --install --framework {framework.id}"
    is_named = _chosen(interpreter) == "given"
    problem = f"{framework.name} is not installed for this Python"
    mend = interpreter.command(command.run) if command else ""
    if interpreter.version not in SpecifierSet(framework.requires_python):
        problem += f", and needs another: {framework.requires_python}"
        mend = mend if command and mend == command.run else ""
    return Trouble(
        problem=problem,
        mend=mend,
        because=command.because if command else "",
        apart="" if is_named else apart,
    )


def _idle_gpu(
    framework: Framework,
    interpreter: Interpreter,
    seen: Mapping[str, Value],
    facts: Mapping[str, Fact],
) -> Trouble:
    """A GPU that is there, but that this installation does not compute on."""
    gpus = [gpu for gpu in USES if _is_true(facts.get(f"probe.hardware.{gpu}"))]
    if not gpus or any(seen.get(USES[gpu]) is not False for gpu in gpus):
        return Trouble()
    command = fitting_command(framework, facts)
    problem = f"{framework.name} does not use the {GPUS[gpus[0]]} GPU of this machine"
    if command is None:
        return Trouble(problem=problem)
    mend = interpreter.command(command.run)
    if mend != command.run:
        mend += " --force-reinstall"
    return Trouble(problem=problem, mend=mend, because=command.because)


def _is_true(fact: Fact | None) -> bool:
    return fact is not None and fact.value is True
