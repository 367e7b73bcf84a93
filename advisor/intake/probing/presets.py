"""How much to measure: the presets of `--preset`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from advisor.errors import UsageProblem, did_you_mean

CAPABILITIES = "capabilities"
"""The kind of the probes that try what can be done with a framework."""

BRIEF_MODES = ("eager", "compiled")
TRAINING = (
    "benchmarks/train_mlp",
    "benchmarks/train_cnn",
    "benchmarks/train_transformer",
    "benchmarks/train_lstm",
    "benchmarks/train_embedding",
)
ROOFS = ("benchmarks/matmul", "benchmarks/memory_bandwidth")
"""What the machine attains; measured first, since all else is held against it."""

FEW = {"samples": 8, "warm_up": 1, "min_sample_s": 0.001, "budget_s": 0.5}
"""Enough for memory, whose figure is one of the machine and not of a framework."""


@dataclass(frozen=True)
class Preset:
    """The kinds of probes to run, the options of the benchmarks, and a bound on every probe.

    `benchmarks` names those that it runs, all if there are none; the `typical` of them may give way
    to others that a project rather needs. `on_all_cores` are those that a CPU
    runs a second time with as many threads as it has cores; `uncompiled` those that it runs in
    eager mode only. `modes` are those in which to run the typical ones; without it, and the others
    always, in all that a framework has.
    `only` names the probes to run in spite of all that, if any are named. Of the `capabilities`
    those run that are named here, and no others.
    """

    kinds: tuple[str, ...] = ("facts", "benchmarks")
    options: Mapping[str, Any] = field(default_factory=dict)
    longest_s: float = 300.0
    benchmarks: tuple[str, ...] = ()
    typical: tuple[str, ...] = ()
    on_all_cores: tuple[str, ...] = ()
    uncompiled: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    only: frozenset[str] = frozenset()
    capabilities: frozenset[str] = frozenset()

    def runs(self, probe: str) -> bool:
        """Whether a probe of its kinds is one of those that it runs."""
        if probe.startswith(f"{CAPABILITIES}/"):
            return probe in self.capabilities
        if self.only:
            return probe in self.only
        is_left_out = probe.startswith("benchmarks/") and probe not in self.benchmarks
        return not (self.benchmarks and is_left_out)

    def limit_s(self, probe: str, own_s: float) -> float:
        """How long a probe with this limit may take; a pace of measuring bounds no export."""
        is_capability = probe.startswith(f"{CAPABILITIES}/")
        return own_s if is_capability else min(own_s, self.longest_s)

    def fitted(self, benchmarks: Sequence[str]) -> Preset:
        """The preset for a project that needs these benchmarks, the most needed first."""
        needed = tuple(name for name in benchmarks if name not in self._always)
        if not self.typical or not needed:
            return self
        return replace(self, benchmarks=self._always + needed[: len(self.typical)])

    @property
    def _always(self) -> tuple[str, ...]:
        return tuple(name for name in self.benchmarks if name not in self.typical)

    def benchmark_options(self, probe: str, device: str, cores: int) -> dict[str, Any]:
        """What a benchmark is asked to do on a device."""
        options = {**self.options, **(FEW if probe == ROOFS[1] else {}), "device": device}
        if device == "cpu" and probe in self.uncompiled:
            return {**options, "modes": BRIEF_MODES[:1]}
        if device == "cpu" and probe in self.on_all_cores:
            options["all_cores"] = cores
        if self.modes and probe in self.typical:
            options["modes"] = self.modes
        return options


PRESETS = {
    "off": Preset(kinds=()),
    "quick": Preset(
        options={
            "samples": 40,
            "min_sample_s": 0.02,
            "warm_up": 2,
            "budget_s": 1.2,
            "imports": 0,
            "longest_first_call_s": 3.0,
        },
        longest_s=120.0,
        benchmarks=(
            "benchmarks/import_time",
            *ROOFS,
            *TRAINING[:3],
        ),
        typical=TRAINING[:3],
        # One product has nothing to fuse: on a CPU compiling it moves less than the noise does, and
        # costs seconds of the 25 that this preset may take.
        uncompiled=("benchmarks/matmul",),
        # XLA gains next to nothing on these three, and takes one to two seconds to compile each.
        modes=BRIEF_MODES,
    ),
    "standard": Preset(
        options={
            "samples": 60,
            "min_sample_s": 0.02,
            "warm_up": 2,
            "budget_s": 1.2,
            "imports": 0,
            "longest_first_call_s": 10.0,
        },
        longest_s=180.0,
        benchmarks=(
            "benchmarks/import_time",
            *ROOFS,
            *TRAINING,
            "benchmarks/latency_cnn",
            "benchmarks/latency_transformer",
            "benchmarks/throughput_cnn",
            "benchmarks/throughput_transformer",
            "benchmarks/data_pipeline",
        ),
        on_all_cores=TRAINING[1:3],
    ),
    "thorough": Preset(
        options={
            "samples": 400,
            "min_sample_s": 0.05,
            "warm_up": 5,
            "budget_s": 20.0,
            "precision": 0.003,
        },
        on_all_cores=(*ROOFS, *TRAINING),
    ),
}
FACTS_ONLY = Preset(kinds=("facts",))
"""What is there, without a benchmark."""


def preset(name: str, *, allow_off: bool = True) -> Preset:
    """The preset of that name; raises `UsageProblem` with the names there are."""
    names = [known for known in PRESETS if allow_off or known != "off"]
    if name not in names:
        near = did_you_mean(name, names) or f"; there are {', '.join(names)}"
        raise UsageProblem(f"no preset is called {name!r}{near}")
    return PRESETS[name]
