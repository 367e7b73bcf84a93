"""What `advisor doctor` says: what is there, what can be measured, and what mends the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from advisor import __version__
from advisor.intake.environments.found import Environment
from advisor.intake.environments.place import home
from advisor.intake.environments.tools import able
from advisor.intake.probing.facts import FOUND, module, probe_facts
from advisor.intake.probing.fallback import DEVICES
from advisor.intake.probing.files import machine
from advisor.intake.probing.health import FrameworkHealth, health
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.plan import Plan
from advisor.intake.probing.steps import INSTALLATION
from advisor.model.probes import ProbeResult
from advisor.model.record import Record, Value


class MachineProblem(Record):
    """A probe of the machine that found nothing or only a part."""

    probe: str
    problem: str
    mend: str


class EnvironmentHealth(Record):
    """A managed environment, and why it is not used, if it is not."""

    framework: str
    path: str
    version: str
    python: str
    made: str
    problem: str
    mend: str


class Diagnosis(Record):
    """Everything that `advisor doctor` knows, as it prints it with `--format json`.

    `environments_made_with` is `uv` or `pip`; empty where neither can make any.
    """

    schema_id: Literal["advisor.doctor/1"] = Field(default="advisor.doctor/1", alias="schema")
    advisor_version: str
    machine: str
    found: dict[str, Value]
    frameworks: tuple[FrameworkHealth, ...]
    problems: tuple[MachineProblem, ...]
    environments_in: str
    environments_made_with: str
    environments: tuple[EnvironmentHealth, ...]


def diagnose(
    plan: Plan, results: Iterable[ProbeResult], environments: Iterable[Environment] = ()
) -> Diagnosis:
    """The diagnosis from the results of the fact probes and the managed environments there are."""
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
        frameworks=tuple(
            health(
                framework,
                plan.interpreters[framework.id],
                by_key.get((INSTALLATION, framework.id)),
                by_key.get((DEVICES, framework.id)),
                facts,
            )
            for framework in plan.frameworks.values()
        ),
        problems=tuple(
            MachineProblem(probe=r.probe, problem=r.message or r.outcome, mend=r.remedy)
            for r in of_machine
            if r.message or r.outcome not in FOUND
        ),
        environments_in=str(home()),
        environments_made_with=able(),
        environments=tuple(_environment(plan, environment) for environment in environments),
    )


def _environment(plan: Plan, environment: Environment) -> EnvironmentHealth:
    name, made = environment.framework, environment.made
    judge = plan.interpreters.get(name)
    problem = environment.ailment()
    mend = f"advisor env remove {name}" if problem else ""
    if problem and judge is not None:
        mend = f"advisor probe --install --framework {name}"
    elif not problem and judge is not None and judge.path == own().path:
        problem = f"it is not used, since the advisor's own Python has {name} too"
    return EnvironmentHealth(
        framework=name,
        path=str(environment.folder),
        version=made.version if made else "",
        python=made.python if made else "",
        made=made.since if made else "",
        problem=problem,
        mend=mend,
    )
