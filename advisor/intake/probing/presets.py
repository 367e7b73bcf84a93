"""How much to measure: the presets of `--preset`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from advisor.errors import UsageProblem, did_you_mean

MODES = ("eager", "compiled")


@dataclass(frozen=True)
class Preset:
    """The kinds of probes to run, the options of the benchmarks, and a bound on every probe.

    `uncompiled` names the benchmarks that a CPU runs in eager mode only.
    """

    kinds: tuple[str, ...] = ("facts", "benchmarks")
    options: Mapping[str, Any] = field(default_factory=dict)
    longest_s: float = 300.0
    uncompiled: tuple[str, ...] = ()

    def benchmark_options(self, probe: str, device: str) -> dict[str, Any]:
        """What a benchmark is asked to do on a device."""
        is_short = device == "cpu" and probe in self.uncompiled
        modes = MODES[:1] if is_short else MODES
        return {**self.options, "modes": modes, "device": device}


PRESETS = {
    "off": Preset(kinds=()),
    "quick": Preset(
        options={"samples": 9, "min_sample_s": 0.02, "warm_up": 1, "budget_s": 4.0},
        longest_s=120.0,
        # One product has nothing to fuse: on a CPU compiling it moves less than the noise does, and
        # costs seconds of the minute and a half that this preset may take.
        uncompiled=("benchmarks/matmul",),
    ),
    "standard": Preset(
        options={"samples": 15, "min_sample_s": 0.05, "warm_up": 3, "budget_s": 20.0},
        longest_s=180.0,
    ),
    "thorough": Preset(
        options={"samples": 40, "min_sample_s": 0.1, "warm_up": 5, "budget_s": 90.0}
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
