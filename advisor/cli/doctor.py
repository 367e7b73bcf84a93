"""`advisor doctor`: what is installed, what can be measured here, and what mends the rest."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from advisor.cli.options import FormatOption, PythonOption, RulesOption, TimeoutOption
from advisor.cli.probe import chosen_frameworks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from advisor.intake.probing.diagnosis import Diagnosis, FrameworkHealth
    from advisor.model.record import Value


GPUS = {"nvidia": "NVIDIA", "amd": "AMD", "apple": "Apple", "intel": "Intel"}


def doctor(
    python: PythonOption = None,
    timeout: TimeoutOption = None,
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """Show what can be measured here.

    What is installed, what each framework computes on, and the command that mends the rest.
    """
    from advisor.cli.progress import watch
    from advisor.errors import UsageProblem
    from advisor.intake.probing.background import in_background
    from advisor.intake.probing.diagnosis import diagnose
    from advisor.intake.probing.interpreters import choose
    from advisor.intake.probing.plan import make_plan
    from advisor.intake.probing.presets import FACTS_ONLY
    from advisor.knowledge.load import load

    if format_ not in ("console", "json"):
        raise UsageProblem(f"doctor has no format {format_!r}; there are console, json")
    knowledge = load(packs=rules or ())
    interpreters = choose(python or (), chosen_frameworks(knowledge, ()))
    with in_background(make_plan(knowledge, interpreters, FACTS_ONLY, timeout)) as probing:
        diagnosis = diagnose(probing.plan, watch(probing))
    if format_ == "json":
        sys.stdout.write(diagnosis.model_dump_json(by_alias=True, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(_lines(diagnosis)) + "\n")
    sys.stdout.flush()


def _lines(diagnosis: Diagnosis) -> list[str]:
    lines = [f"advisor {diagnosis.advisor_version}", f"machine: {diagnosis.machine}"]
    lines += [f"{name}: {text}" for name, text in _hardware(diagnosis.found)]
    for problem in diagnosis.problems:
        lines += [f"  {problem.probe}: {_headline(problem.problem)}", *_mend(problem.mend)]
    for health in diagnosis.frameworks:
        lines += ["", *_framework(health)]
    return lines


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


def _framework(health: FrameworkHealth) -> list[str]:
    lines = [f"{health.name}: {_installed(health)}"]
    lines.append(f"  interpreter: {health.interpreter} (Python {health.python})")
    if health.devices:
        lines.append(f"  computes on: {', '.join(health.devices)}")
    lines.append(f"  can be measured here: {'yes' if health.can_be_measured else 'no'}")
    if health.problem:
        lines.append(f"  problem: {_headline(health.problem)}")
    return [*lines, *_mend(health.mend)]


def _installed(health: FrameworkHealth) -> str:
    if health.installed is False:
        return f"not installed (newest known: {health.newest})"
    if health.version is None:
        return "installed, version unknown" if health.installed else "unknown whether installed"
    return f"{health.version} (newest known: {health.newest})"


def _mend(command: str) -> list[str]:
    return [f"  what to do: {command}"] if command else []


def _headline(text: str) -> str:
    return text.partition("\n")[0]
