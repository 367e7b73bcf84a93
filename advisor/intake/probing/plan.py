"""Which probes to run, in which order, and what each needs to know of the results before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from advisor.intake.probing.catalogue import Probe, catalogue
from advisor.intake.probing.facts import FOUND, probe_facts
from advisor.intake.probing.guest import Request
from advisor.intake.probing.install import install_command
from advisor.intake.probing.interpreters import Interpreter, own
from advisor.intake.probing.presets import Preset
from advisor.model.criteria import Framework
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
from advisor.model.questions import FactType

INTERPRETER = "facts/interpreter"
INSTALLATION = "facts/installation"
DEVICES = "facts/devices"
ACCELERATORS = ("cuda", "rocm", "mps", "xpu")

Results = Mapping[tuple[str, str | None], ProbeResult]
"""The results so far, by probe and framework."""


@dataclass(frozen=True)
class Step:
    """One probe of the plan, about one framework or about the machine."""

    probe: str
    framework: str | None
    timeout_s: float

    @property
    def key(self) -> tuple[str, str | None]:
        """What tells its result from the others."""
        return (self.probe, self.framework)

    @property
    def is_benchmark(self) -> bool:
        """Whether it measures times."""
        return self.probe.startswith("benchmarks/")


@dataclass(frozen=True)
class Plan:
    """The steps in their order, and what turns each into a request."""

    steps: tuple[Step, ...]
    preset: Preset
    frameworks: Mapping[str, Framework]
    interpreters: Mapping[str, Interpreter]
    fact_types: Mapping[str, FactType]

    def next(self, step: Step, results: Results) -> Request | ProbeResult:
        """What to ask of the guest; a result where there is nothing left to ask."""
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
            options |= self.preset.benchmark_options(step.probe, self._device(results))
        threads = 1 if step.is_benchmark else None
        return Request(
            step.probe, step.framework, interpreter, step.timeout_s, options, threads=threads
        )

    def _device(self, results: Results) -> str:
        """The accelerator that every framework which computes here can use, else the processor."""
        devices = [results.get((DEVICES, framework)) for framework in self.frameworks]
        able = [result.values for result in devices if result and result.outcome in FOUND]
        shared = (name for name in ACCELERATORS if able and all(v.get(name) is True for v in able))
        return next(shared, "cpu")


def make_plan(
    knowledge: Knowledge,
    interpreters: Mapping[str, Interpreter],
    preset: Preset,
    timeout_s: float | None = None,
) -> Plan:
    """The plan for the frameworks that have an interpreter; `timeout_s` is for each probe."""
    chosen = {f.id: f for f in knowledge.frameworks if f.id in interpreters}
    steps: list[Step] = []
    for kind in preset.kinds:
        probes = catalogue(kind)
        for probe in (probe for probe in probes if not probe.per_framework):
            judges = _judges(probe, interpreters)
            steps += _steps(probe, judges, preset, timeout_s)
        steps += _alternating(_in_order(probes), list(chosen), preset, timeout_s)
    return Plan(tuple(steps), preset, chosen, interpreters, knowledge.fact_types)


def _judges(probe: Probe, interpreters: Mapping[str, Interpreter]) -> list[str | None]:
    """Whom to ask a machine's probe: once, but each Python about itself where they differ."""
    first: dict[str, str | None] = {}
    for framework, interpreter in interpreters.items():
        first.setdefault(interpreter.path, framework)
    is_own = first.keys() <= {own().path}
    return [None] if probe.name != INTERPRETER or is_own else list(first.values())


def _in_order(probes: Iterable[Probe]) -> list[Probe]:
    """The probes about frameworks; whether one is installed comes before all else."""
    about = (probe for probe in probes if probe.per_framework)
    return sorted(about, key=lambda probe: probe.name != INSTALLATION)


def _alternating(
    probes: Iterable[Probe], frameworks: list[str], preset: Preset, timeout_s: float | None
) -> Iterator[Step]:
    """Each probe for all frameworks, which take turns at being first."""
    for index, probe in enumerate(probes):
        order = frameworks if index % 2 == 0 else frameworks[::-1]
        yield from _steps(probe, order, preset, timeout_s)


def _steps(
    probe: Probe, frameworks: Iterable[str | None], preset: Preset, timeout_s: float | None
) -> Iterator[Step]:
    limit_s = timeout_s or min(probe.timeout_s, preset.longest_s)
    return (Step(probe.name, framework, limit_s) for framework in frameworks)


def _as(step: Step, result: ProbeResult) -> ProbeResult:
    """What one step found, told as the result of another that depends on it."""
    changes: dict[str, object] = {
        "probe": step.probe,
        "framework": step.framework,
        "values": {},
        "seconds": 0.0,
    }
    return result.model_copy(update=changes)
