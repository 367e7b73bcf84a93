"""The user's own workload on the command line: whether it can be measured, and whether it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from advisor.errors import AdvisorError, UsageProblem
from advisor.intake.probing.own_workload import OwnWorkload, read_workload
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
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


def check_own(own: OwnWorkload | None, results: Iterable[ProbeResult]) -> None:
    """Raise `AdvisorError` if the user's own workload, which was asked for, was timed nowhere."""
    if own is None:
        return
    told = [result for result in results if result.probe == own.probe.name]
    if not any(result.measurements for result in told):
        why = next((one_line(item.message) for item in told if item.message), "nothing ran it")
        raise AdvisorError(f"{own.file.name}: {plain(why)}", "its probe file says more")
