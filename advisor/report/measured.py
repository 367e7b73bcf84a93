"""What was measured here, as times and as ratios with their uncertainty."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from statistics import median

from advisor.model.facts import Facts
from advisor.model.findings import Findings, WorkloadFinding
from advisor.model.measured import MeasuredWorkload, Timing
from advisor.model.method import Speed
from advisor.model.probes import Measurement
from advisor.model.roofline import dtype_of, roof
from advisor.model.sessions import compared, typical_s


def measured_workloads(
    speed: Speed, facts: Facts, findings: Findings
) -> tuple[MeasuredWorkload, ...]:
    """One entry per workload and number of threads that anything was measured of."""
    return tuple(_workload(speed, facts, finding) for finding in findings.workloads)


def _workload(speed: Speed, facts: Facts, finding: WorkloadFinding) -> MeasuredWorkload:
    named = MeasuredWorkload(
        workload=finding.workload,
        threads=finding.threads,
        is_of_this_kind=finding.fits != "false",
        statement=finding.refused,
    )
    if not finding.fastest:
        return named
    ordered = sorted(finding.fastest.items(), key=lambda item: typical_s(item[1]))
    one = ordered[0][1][0]
    changes: dict[str, object] = {
        "device": one.device,
        "clock": one.clock,
        "timings": tuple(_timing(facts, name, runs) for name, runs in ordered),
        "foreign_load": _foreign_load([item for _, runs in ordered for item in runs]),
    }
    if len(ordered) == 1:
        changes["statement"] = "only one framework was measured"
        return named.model_copy(update=changes)
    found = compared(speed, ordered[-1][1], ordered[0][1])
    beyond = found.widened(speed.least_external_sd)
    changes |= {
        "ratio": found.middle,
        "ratio_low": found.low,
        "ratio_high": found.high,
        "elsewhere_low": beyond.low,
        "elsewhere_high": beyond.high,
        "word": found.verdict(speed),
    }
    return named.model_copy(update=changes)


def _foreign_load(measured: list[Measurement]) -> float | None:
    loads = [item.settings.get("foreign_load") for item in measured]
    return max((load for load in loads if isinstance(load, float)), default=None)


def _timing(facts: Facts, framework: str, runs: Sequence[Measurement]) -> Timing:
    """The time over all sessions; what is not a time is that of the first."""
    fastest = runs[0]
    others = _other_modes(facts, framework, fastest)
    return Timing(
        framework=framework,
        mode=fastest.mode,
        median_s=typical_s(runs),
        relative_iqr=median(item.relative_iqr for item in runs),
        samples=sum(len(item.samples_s) for item in runs),
        first_call_s=fastest.first_call_s,
        other_modes_s={mode: typical_s(items) for mode, items in others.items()},
        break_even_calls=_break_even(
            fastest, [item for items in others.values() for item in items]
        ),
        share_of_machine=_share_of_machine(facts, fastest),
        settings=fastest.settings,
    )


def _other_modes(
    facts: Facts, framework: str, fastest: Measurement
) -> dict[str, list[Measurement]]:
    found: dict[str, list[Measurement]] = {}
    for result in facts.probes:
        for item in result.measurements if result.framework == framework else ():
            key = (item.workload, item.threads, item.clock)
            if key == (fastest.workload, fastest.threads, fastest.clock):
                found.setdefault(item.mode, []).append(item)
    return {mode: items for mode, items in found.items() if mode != fastest.mode}


def _share_of_machine(facts: Facts, item: Measurement) -> float | None:
    attained = roof(facts.probes, item.device, item.threads, dtype_of(item.settings))
    return attained.share(item)


def _break_even(fastest: Measurement, others: list[Measurement]) -> int | None:
    """Calls after which the fastest mode has made good its slower first call.

    Against the mode that starts the quickest; None where the fastest does that too.
    """
    started = [(item.first_call_s, item.median_s) for item in others if item.first_call_s]
    if not started or fastest.first_call_s is None:
        return None
    first_call_s, median_s = min(started)
    lost_s, gain_s = fastest.first_call_s - first_call_s, median_s - fastest.median_s
    return ceil(lost_s / gain_s) if lost_s > 0 and gain_s > 0 else None
