"""The steps of a plan: each probe for the frameworks that it is about, or for the machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from advisor.intake.probing.catalogue import Probe
from advisor.intake.probing.interpreters import Interpreter, own
from advisor.intake.probing.own_workload import KIND
from advisor.intake.probing.presets import CAPABILITIES, ROOFS, Preset

INTERPRETER = "facts/interpreter"
INSTALLATION = "facts/installation"


@dataclass(frozen=True)
class Step:
    """One probe of the plan, about one framework or about the machine.

    Successive ones of a probe that `alternates` are run together, in turns; those that measure no
    times at all are run at the same time.
    """

    probe: str
    framework: str | None
    timeout_s: float
    alternates: bool = False

    @property
    def key(self) -> tuple[str, str | None]:
        """What tells its result from the others."""
        return (self.probe, self.framework)

    @property
    def is_benchmark(self) -> bool:
        """Whether it measures times."""
        return self.probe.startswith(("benchmarks/", f"{KIND}/"))

    @property
    def is_capability(self) -> bool:
        """Whether it tries what can be done with a framework."""
        return self.probe.startswith(f"{CAPABILITIES}/")

    @property
    def is_alone(self) -> bool:
        """Whether nothing else may run meanwhile."""
        return (self.is_benchmark or self.is_capability) and not self.alternates


def judges(probe: Probe, interpreters: Mapping[str, Interpreter]) -> list[str | None]:
    """Whom to ask a machine's probe: once, but each Python about itself where they differ."""
    first: dict[str, str | None] = {}
    for framework, interpreter in interpreters.items():
        first.setdefault(interpreter.path, framework)
    is_own = first.keys() <= {own().path}
    return [None] if probe.name != INTERPRETER or is_own else list(first.values())


def alternating(
    probes: Iterable[Probe], frameworks: list[str], preset: Preset, timeout_s: float | None
) -> Iterator[Step]:
    """Each probe about frameworks for all of them, which take turns at being first."""
    for index, probe in enumerate(_in_order(probes)):
        order = frameworks if index % 2 == 0 else frameworks[::-1]
        yield from steps_of(probe, order, preset, timeout_s)


def steps_of(
    probe: Probe, frameworks: Iterable[str | None], preset: Preset, timeout_s: float | None
) -> Iterator[Step]:
    """A probe for each of these, within its own limit, the preset's, or the one that is given."""
    limit_s = timeout_s or preset.limit_s(probe.name, probe.timeout_s)
    about = (name for name in frameworks if not probe.frameworks or name in probe.frameworks)
    return (Step(probe.name, framework, limit_s, probe.alternates) for framework in about)


def _in_order(probes: Iterable[Probe]) -> list[Probe]:
    """The probes about frameworks: whether one is installed, what the machine attains, the rest."""
    about = (probe for probe in probes if probe.per_framework)
    return sorted(about, key=lambda probe: (probe.name != INSTALLATION, probe.name not in ROOFS))
