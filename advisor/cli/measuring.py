"""What `probe` does between its options and its file: read, plan, measure, once or repeatedly."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from advisor.cli.progress import watch
from advisor.errors import AdvisorError, UsageProblem
from advisor.intake.probing.background import in_background
from advisor.intake.probing.files import probe_file, write_probes
from advisor.intake.probing.own_workload import OwnWorkload, read_workload
from advisor.intake.probing.plan import Plan
from advisor.intake.probing.presets import Preset, preset
from advisor.intake.probing.repeating import again, together
from advisor.intake.probing.selection import narrowed
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeFile, ProbeResult
from advisor.report.wording import one_line, plain


def own_workload(
    knowledge: Knowledge, file: Path | None, frameworks: Sequence[str], output: Path | None = None
) -> OwnWorkload | None:
    """The user's own workload; it must be about one of the frameworks that are looked at."""
    if file is None:
        return None
    if output is not None and output.resolve() == file.resolve():
        raise UsageProblem(f"--output would overwrite {file}", "give another file")
    workload = read_workload(file, knowledge.framework_by_id)
    if not set(workload.frameworks) & set(frameworks):
        defined = ", ".join(f"{name}()" for name in workload.frameworks)
        wanted = ", ".join(frameworks)
        raise UsageProblem(f"--workload: {file} defines {defined} only, and not {wanted}")
    return workload


def chosen_preset(name: str, only: Sequence[str], own: OwnWorkload | None) -> Preset:
    """How much to measure; nothing at all is no choice here."""
    return narrowed(preset(name, allow_off=False), only, own)


def check_own(own: OwnWorkload | None, results: Iterable[ProbeResult]) -> None:
    """Raise `AdvisorError` if the user's own workload, which was asked for, was timed nowhere."""
    if own is None:
        return
    told = [result for result in results if result.probe == own.probe.name]
    if not any(result.measurements for result in told):
        why = next((one_line(item.message) for item in told if item.message), "nothing ran it")
        raise AdvisorError(
            f"{own.file.name} was not timed: {plain(why)}", "its probe file says more"
        )


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
