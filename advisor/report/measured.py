"""What was measured here, as times and as ratios with their uncertainty."""

from __future__ import annotations

from math import exp, log, sqrt

from advisor.model.facts import Facts
from advisor.model.findings import Findings, WorkloadFinding
from advisor.model.method import Speed
from advisor.model.probes import Z95, Measurement
from advisor.model.record import STEADY
from advisor.model.report import MeasuredWorkload, Timing


def measured_workloads(
    speed: Speed, facts: Facts, findings: Findings
) -> tuple[MeasuredWorkload, ...]:
    """One entry per workload that anything was measured of."""
    return tuple(_workload(speed, facts, finding) for finding in findings.workloads)


def _workload(speed: Speed, facts: Facts, finding: WorkloadFinding) -> MeasuredWorkload:
    if not finding.fastest:
        return MeasuredWorkload(workload=finding.workload, statement=finding.refused)
    ordered = sorted(finding.fastest.items(), key=lambda item: item[1].median_s)
    timings = tuple(_timing(facts, name, item) for name, item in ordered)
    device, clock = ordered[0][1].device, ordered[0][1].clock
    if len(ordered) == 1:
        return MeasuredWorkload(
            workload=finding.workload,
            device=device,
            clock=clock,
            timings=timings,
            statement="only one framework was measured",
        )
    ratio, low, high = _ratio(speed, ordered[0][1], ordered[-1][1])
    return MeasuredWorkload(
        workload=finding.workload,
        device=device,
        clock=clock,
        timings=timings,
        ratio=ratio,
        ratio_low=low,
        ratio_high=high,
        statement=finding.refused or ("no measurable difference" if low <= 1 else ""),
    )


def _ratio(speed: Speed, fast: Measurement, slow: Measurement) -> tuple[float, float, float]:
    """The ratio of medians and its 95 % interval, from the standard errors of the logarithms."""
    middle = log(slow.median_s / fast.median_s)
    width = Z95 * sqrt(fast.median_se_log(speed) ** 2 + slow.median_se_log(speed) ** 2)
    low, high = exp(middle - width), exp(middle + width)
    return round(slow.median_s / fast.median_s, STEADY), round(low, STEADY), round(high, STEADY)


def _timing(facts: Facts, framework: str, fastest: Measurement) -> Timing:
    others = {
        item.mode: item.median_s
        for result in facts.probes
        if result.framework == framework
        for item in result.measurements
        if item.workload == fastest.workload and item.mode != fastest.mode
    }
    return Timing(
        framework=framework,
        mode=fastest.mode,
        median_s=fastest.median_s,
        relative_iqr=fastest.relative_iqr,
        samples=len(fastest.samples_s),
        first_call_s=fastest.first_call_s,
        other_modes_s=others,
    )
