"""Which probes to run, in which order, and what each needs to know of the results before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, groupby

from advisor.intake.probing.catalogue import catalogue
from advisor.intake.probing.facts import FOUND, probe_facts
from advisor.intake.probing.fallback import (
    DEVICES,
    HARDWARE,
    Results,
    fallen_back,
    shared_device,
)
from advisor.intake.probing.install import install_command
from advisor.intake.probing.interpreters import Interpreter, own
from advisor.intake.probing.own_workload import OwnWorkload
from advisor.intake.probing.presets import Preset
from advisor.intake.probing.request import Request
from advisor.intake.probing.steps import (
    INSTALLATION,
    INTERPRETER,
    Step,
    alternating,
    judges,
    steps_of,
)
from advisor.model.criteria import Framework
from advisor.model.knowledge import Knowledge
from advisor.model.method import Speed
from advisor.model.probes import ProbeResult
from advisor.model.questions import FactType


@dataclass(frozen=True)
class Plan:
    """The steps in their order, and what turns each into a request.

    `known` are results that another run had; `workload` is the user's own.
    """

    steps: tuple[Step, ...]
    preset: Preset
    frameworks: Mapping[str, Framework]
    interpreters: Mapping[str, Interpreter]
    fact_types: Mapping[str, FactType]
    speed: Speed
    workload: OwnWorkload | None = None
    known: Results = field(default_factory=dict)

    def groups(self) -> Iterator[tuple[Step, ...]]:
        """The steps in their order, those together that are run together."""
        alone = count()
        for _, steps in groupby(self.steps, lambda s: next(alone) if s.is_alone else s.probe):
            yield tuple(steps)

    def next(self, step: Step, results: Results) -> Request | ProbeResult:
        """What to ask of the guest; a result where there is nothing left to ask."""
        results = {**self.known, **results}
        return self._settled(step, results) or self._request(step, results)

    def _settled(self, step: Step, results: Results) -> ProbeResult | None:
        if step.framework is None or step.probe in (INTERPRETER, INSTALLATION):
            return None
        installation = results.get((INSTALLATION, step.framework))
        if installation is not None and installation.outcome == "not_installed":
            return _as(step, installation)
        devices = results.get((DEVICES, step.framework))
        if not step.is_benchmark or devices is None or devices.outcome in FOUND:
            return None
        why = devices.message.partition("\n")[0] or devices.outcome
        message = f"not measured, since it does not compute here: {why}"
        skipped = devices.model_copy(update={"outcome": "not_applicable", "message": message})
        return _as(step, skipped)

    def _request(self, step: Step, results: Results) -> Request:
        interpreter = own() if step.framework is None else self.interpreters[step.framework]
        options: dict[str, object] = {}
        if step.framework is not None:
            framework = self.frameworks[step.framework]
            facts = probe_facts(results.values(), self.fact_types)
            options = {
                "distributions": framework.distributions,
                "import_name": framework.import_name,
                "install": install_command(framework, interpreter, facts),
            }
        if step.is_benchmark:
            device, cores = shared_device(results, self.frameworks), _cores(results)
            if self.workload is not None and step.probe == self.workload.probe.name:
                options |= self.workload.options(self.preset, device, cores)
            else:
                options |= self.preset.benchmark_options(step.probe, device, cores)
        threads = 1 if step.is_benchmark or step.is_capability else None
        return Request(
            step.probe, step.framework, interpreter, step.timeout_s, options, threads=threads
        )

    def told(self, result: ProbeResult, results: Results) -> ProbeResult:
        """What was measured, with a warning if it should have been on a GPU."""
        return fallen_back(result, {**self.known, **results}, self.frameworks)


def make_plan(
    knowledge: Knowledge,
    interpreters: Mapping[str, Interpreter],
    preset: Preset,
    timeout_s: float | None = None,
    workload: OwnWorkload | None = None,
) -> Plan:
    """The plan for the frameworks that have an interpreter; `timeout_s` is for each probe.

    The user's own `workload` comes last: whatever it does to the workers, nobody else feels.
    """
    chosen = {f.id: f for f in knowledge.frameworks if f.id in interpreters}
    steps: list[Step] = []
    for kind in preset.kinds:
        probes = [probe for probe in catalogue(kind) if preset.runs(probe.name)]
        for probe in (probe for probe in probes if not probe.per_framework):
            steps += steps_of(probe, judges(probe, interpreters), preset, timeout_s)
        steps += alternating(probes, list(chosen), preset, timeout_s)
    if workload is not None:
        about = [name for name in chosen if name in workload.frameworks]
        steps += steps_of(workload.probe, about, preset, timeout_s)
    speed, types = knowledge.method.speed, knowledge.fact_types
    return Plan(tuple(steps), preset, chosen, interpreters, types, speed, workload)


def _cores(results: Results) -> int:
    """The whole cores that this machine lets us use; one where nobody could tell."""
    hardware = results.get((HARDWARE, None))
    cores = hardware.values.get("cores") if hardware else None
    return int(cores) if isinstance(cores, float) else 1


def _as(step: Step, result: ProbeResult) -> ProbeResult:
    """What one step found, told as the result of another that depends on it."""
    changes: dict[str, object] = {
        "probe": step.probe,
        "framework": step.framework,
        "values": {},
        "seconds": 0.0,
    }
    return result.model_copy(update=changes)
