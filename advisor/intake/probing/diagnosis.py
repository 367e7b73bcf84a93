"""What `advisor doctor` says: what is there, what can be measured, and what mends the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import Field

from advisor import __version__
from advisor.intake.probing.facts import FOUND, module, probe_facts
from advisor.intake.probing.files import machine
from advisor.intake.probing.install import install_command
from advisor.intake.probing.plan import ACCELERATORS, DEVICES, INSTALLATION, Plan
from advisor.model.facts import Fact
from advisor.model.probes import ProbeResult
from advisor.model.record import Record, Value


class FrameworkHealth(Record):
    """One framework in its interpreter; `installed` is None where nobody could tell."""

    framework: str
    name: str
    interpreter: str
    python: str
    installed: bool | None
    version: str | None
    newest: str
    devices: tuple[str, ...]
    can_be_measured: bool
    problem: str
    mend: str


class MachineProblem(Record):
    """A probe of the machine that found nothing or only a part."""

    probe: str
    problem: str
    mend: str


class Diagnosis(Record):
    """Everything that `advisor doctor` knows, as it prints it with `--format json`."""

    schema_id: Literal["advisor.doctor/1"] = Field(default="advisor.doctor/1", alias="schema")
    advisor_version: str
    machine: str
    found: dict[str, Value]
    frameworks: tuple[FrameworkHealth, ...]
    problems: tuple[MachineProblem, ...]


def diagnose(plan: Plan, results: Iterable[ProbeResult]) -> Diagnosis:
    """The diagnosis from the results of the fact probes."""
    by_key = {(result.probe, result.framework): result for result in results}
    facts = probe_facts(by_key.values(), plan.fact_types)
    of_machine = [
        result for result in by_key.values() if result.probe not in (INSTALLATION, DEVICES)
    ]
    return Diagnosis(
        advisor_version=__version__,
        machine=machine(by_key.values()),
        found={
            f"{module(result.probe)}.{key}": value
            for result in of_machine
            for key, value in result.values.items()
        },
        frameworks=tuple(_health(plan, framework, by_key, facts) for framework in plan.frameworks),
        problems=tuple(
            MachineProblem(probe=r.probe, problem=r.message or r.outcome, mend=r.remedy)
            for r in of_machine
            if r.message or r.outcome not in FOUND
        ),
    )


def _health(
    plan: Plan,
    framework_id: str,
    results: Mapping[tuple[str, str | None], ProbeResult],
    facts: Mapping[str, Fact],
) -> FrameworkHealth:
    framework, interpreter = plan.frameworks[framework_id], plan.interpreters[framework_id]
    installation = results.get((INSTALLATION, framework_id))
    devices = results.get((DEVICES, framework_id))
    told = installation.values if installation else {}
    seen = devices.values if devices else {}
    works = devices is not None and devices.outcome in FOUND
    installed = told.get("installed")
    ailing = next(
        (r for r in (installation, devices) if r and (r.message or r.outcome not in FOUND)), None
    )
    mend = ailing.remedy if ailing else ""
    if installed is False:
        mend = install_command(framework, interpreter, facts)
    return FrameworkHealth(
        framework=framework_id,
        name=framework.name,
        interpreter=interpreter.path,
        python=interpreter.version,
        installed=installed if isinstance(installed, bool) else None,
        version=str(told["version"]) if "version" in told else None,
        newest=framework.newest.version,
        devices=(*(("cpu",) if works else ()), *(a for a in ACCELERATORS if seen.get(a) is True)),
        can_be_measured=works,
        problem=(ailing.message or ailing.outcome) if ailing else "",
        mend=mend,
    )
