"""Typical mistakes in each mode: which are errors, which go unnoticed, where the error points."""

from __future__ import annotations

import importlib
import os
from dataclasses import dataclass, field
from typing import Any

from probes import adapters, catalog, protocol
from probes.adapters import Adapter
from probes.distribution import Package
from probes.mistakes import observing, tally
from probes.mistakes.observing import Ending, Observation
from probes.mistakes.program import Mode, Program, programs
from probes.protocol import Reply, Request, describe

PER_FRAMEWORK = True
TIMEOUT_S = 180
FRAMEWORKS = ("pytorch", "tensorflow")
GROUPS = ("debugging",)
PACKAGES = ()
NO_GPU = {"CUDA_VISIBLE_DEVICES": "-1", "HIP_VISIBLE_DEVICES": "-1"}
"""A mistake on a GPU can end the process, and would be another one than elsewhere."""

UNTUNED = {"TORCHINDUCTOR_VEC_ISA_OK": "0", "TORCHINDUCTOR_COMPILE_THREADS": "1"}
"""What is said of a mistake does not hang on vector instructions, and trying these out with the
compiler takes as long as all mistakes do.
"""

NO_END = "crashes or hangs"


@dataclass
class _Found:
    """What is known so far."""

    adapter: Adapter
    values: dict[str, Any]
    told: list[str] = field(default_factory=list)
    remedies: list[str] = field(default_factory=list)

    def reply(self) -> Reply:
        """Measured, if at least one mode was."""
        outcomes = [value for name, value in self.values.items() if name.endswith("_outcome")]
        outcome = "measured" if "measured" in outcomes else "failed"
        return Reply(outcome, "; ".join(self.told), next(iter(self.remedies), ""), self.values)

    def leave_out(self, mode: str, ending: Ending) -> None:
        """A mode in which not even a program without a mistake works."""
        error = ending.error or ArithmeticError("a program without a mistake goes wrong")
        remedy = self.adapter.remedy(error)
        self.values[f"{mode}_outcome"] = "not_applicable" if remedy else "failed"
        self.told.append(f"{mode} left out: {describe(error)}")
        self.remedies += [remedy] if remedy else []

    def keep(self, mode: str, observed: dict[str, Observation]) -> None:
        """The table of a mode."""
        self.values.update(tally.values(mode, observed))
        self.values[f"{mode}_outcome"] = "measured"
        self.told.append(tally.sentence(mode, observed))


def run(request: Request) -> Reply:
    """Make every mistake in every mode, after a program without one."""
    os.environ.update({**NO_GPU, **UNTUNED})
    found = _Found(adapters.load(request), {})
    framework = importlib.import_module(Package.of(request).import_name)
    modes = importlib.import_module(f"probes.mistakes.{request.framework}.modes")
    mistakes = _mistakes(request.framework or "")
    found.values = {"framework_version": str(framework.__version__), "mistakes": len(mistakes)}
    for mode, decorator in modes.MODES.items():
        ending = observing.run(modes.correct, framework, decorator(framework))
        if not ending.is_right:
            found.leave_out(mode, ending)
            continue
        trial = _Trial(request, framework, mode, decorator(framework), frozenset(ending.warned))
        found.keep(mode, trial.observed(mistakes, found))
    return found.reply()


@dataclass(frozen=True)
class _Trial:
    """One mode of a framework; warnings of the program without a mistake are `usual`."""

    request: Request
    framework: Any
    mode: str
    decorator: Mode
    usual: frozenset[str]

    def observed(self, mistakes: dict[str, Program], found: _Found) -> dict[str, Observation]:
        """What became of each; the reply of a process that ends meanwhile names the last one."""
        observed: dict[str, Observation] = {}
        for name, program in mistakes.items():
            self._warn_of(name, observed, found)
            ending = observing.run(program, self.framework, self.decorator)
            observed[name] = observing.judge(program, ending, self.usual)
        return observed

    def _warn_of(self, name: str, observed: dict[str, Observation], found: _Found) -> None:
        if self.request.control:
            so_far = _Found(found.adapter, dict(found.values), list(found.told))
            so_far.keep(self.mode, observed)
            so_far.values[f"{self.mode}_case_{name}"] = NO_END
            so_far.told.append(f"{self.mode}: {name} {NO_END}")
            protocol.write(self.request.control, so_far.reply())


def _mistakes(framework: str) -> dict[str, Program]:
    """Every mistake by name, found by listing the files of a framework."""
    folder = f"mistakes/{framework}"
    package = f"probes.{folder}".replace("/", ".")
    files = (name for name in catalog.modules(folder) if name != "modes")
    listed = [programs(importlib.import_module(f"{package}.{name}")) for name in files]
    return {name: program for each in listed for name, program in each.items()}
