"""A diagnosis for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor.intake.probing.diagnosis import Diagnosis, EnvironmentHealth
    from advisor.intake.probing.health import FrameworkHealth
    from advisor.model.record import Value

GPUS = {"nvidia": "NVIDIA", "amd": "AMD", "apple": "Apple", "intel": "Intel"}
CHOSEN = {"own": "the advisor's own", "environment": "a managed environment", "given": "as named"}
NEITHER = "this Python cannot make any (it has no ensurepip), and there is no uv"
TOOLS = {"uv": "made with uv", "pip": "made with venv and pip", "": NEITHER}


def lines(diagnosis: Diagnosis) -> Iterator[str]:
    """The machine, each framework, and the managed environments."""
    yield f"advisor {diagnosis.advisor_version}"
    yield f"machine: {diagnosis.machine}"
    yield from (f"{name}: {text}" for name, text in _hardware(diagnosis.found))
    for trouble in diagnosis.problems:
        yield f"  {trouble.probe}: {_headline(trouble.problem)}"
        yield from _mend(trouble.mend)
    for framework in diagnosis.frameworks:
        yield from ("", *_framework(framework))
    tool = TOOLS[diagnosis.environments_made_with]
    yield from ("", f"managed environments: {diagnosis.environments_in} ({tool})")
    for environment in diagnosis.environments:
        yield from _environment(environment)
    if not diagnosis.environments:
        yield "  none"


def _hardware(found: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    memory, simd = found.get("hardware.memory_bytes"), found.get("hardware.simd")
    if isinstance(memory, float):
        yield "memory", f"{memory / 2**30:.1f} GiB"
    if isinstance(simd, tuple) and simd:
        yield "instructions", ", ".join(simd)
    kinds = [kind for kind in GPUS if found.get(f"hardware.{kind}") is True]
    if kinds:
        yield "GPU", ", ".join(GPUS[kind] for kind in kinds)
    elif found.get("hardware.nvidia") is False:
        yield "GPU", "none found"


def _framework(health: FrameworkHealth) -> Iterator[str]:
    yield f"{health.name}: {_installed(health)}"
    yield f"  interpreter: {health.interpreter} (Python {health.python}, {CHOSEN[health.chosen]})"
    if health.devices:
        yield f"  computes on: {', '.join(health.devices)}"
    yield f"  can be measured here: {'yes' if health.can_be_measured else 'no'}"
    if health.problem:
        yield f"  problem: {_headline(health.problem)}"
    yield from _mend(health.apart or health.mend)
    if health.apart and health.mend:
        yield f"  or by hand: {health.mend}"
    if health.mend and health.because:
        yield f"    {health.because}"


def _installed(health: FrameworkHealth) -> str:
    if health.installed is False:
        return f"not installed (newest known: {health.newest})"
    if health.version is None:
        return "installed, version unknown" if health.installed else "unknown whether installed"
    return f"{health.version} (newest known: {health.newest})"


def _environment(environment: EnvironmentHealth) -> Iterator[str]:
    day = environment.made.partition("T")[0]
    what = f"{environment.version} on Python {environment.python}, made {day}"
    yield f"  {environment.framework}: {environment.problem or what}"
    yield from _mend(environment.mend)


def _mend(command: str) -> Iterator[str]:
    if command:
        yield f"  what to do: {command}"


def _headline(text: str) -> str:
    return text.partition("\n")[0]
