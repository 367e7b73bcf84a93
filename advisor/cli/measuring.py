"""What `probe` does between its options and its file: read, plan, measure, once or repeatedly."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from advisor.cli.progress import watch
from advisor.intake.probing.background import in_background
from advisor.intake.probing.capabilities import ALONE, extended
from advisor.intake.probing.files import probe_file, write_probes
from advisor.intake.probing.own_workload import OwnWorkload
from advisor.intake.probing.plan import Plan
from advisor.intake.probing.presets import Preset, preset
from advisor.intake.probing.repeating import again, together
from advisor.intake.probing.selection import narrowed
from advisor.model.probes import ProbeFile, ProbeResult

DEFAULT = "quick"
"""The preset where none is named."""


def chosen_preset(
    name: str | None,
    only: Sequence[str],
    own: OwnWorkload | None,
    capabilities: Sequence[str] = (),
) -> Preset:
    """How much to measure: capabilities alone take no times, and nothing at all is no choice."""
    if capabilities and name is None and not only and own is None:
        return extended(ALONE, capabilities)
    amount = preset(name or DEFAULT, allow_off=False)
    return extended(narrowed(amount, only, own), capabilities)


class Interrupted(KeyboardInterrupt):
    """The user broke off; `results` are those that were there."""

    def __init__(self, results: tuple[ProbeResult, ...]) -> None:
        super().__init__()
        self.results = results


def measured_into(plan: Plan, repeat: int, output: Path | None) -> ProbeFile:
    """What the plan found; if the user breaks off, what there is by then is written too."""
    try:
        return probe_file(measured(plan, repeat))
    except Interrupted as early:
        if output is not None and early.results:
            write_probes(output, probe_file(early.results))
            print(f"advisor: what was measured until then is in {output}", file=sys.stderr)
        raise


def measured(plan: Plan, repeat: int) -> tuple[ProbeResult, ...]:
    """The results of the plan; its benchmarks are run so many times, each with fresh workers."""
    runs: list[tuple[ProbeResult, ...]] = []
    try:
        runs.append(_run(plan, _title(1, repeat)))
        more = again(plan, runs[0])
        while more.steps and len(runs) < repeat:
            runs.append(_run(more, _title(len(runs) + 1, repeat)))
    except Interrupted as early:
        raise Interrupted(together([*runs, early.results])) from None
    return together(runs)


def _run(plan: Plan, title: str) -> tuple[ProbeResult, ...]:
    with in_background(plan) as probing:
        try:
            return watch(probing, title)
        except KeyboardInterrupt:
            raise Interrupted(probing.results) from None


def _title(number: int, repeat: int) -> str:
    return f"run {number} of {repeat}, " if repeat > 1 else ""
