"""What was measured here, as times and as ratios with their uncertainty."""

from __future__ import annotations

from math import exp, hypot, log

from advisor.model.facts import Facts
from advisor.model.findings import Findings, WorkloadFinding
from advisor.model.probes import Measurement
from advisor.model.report import MeasuredWorkload, Timing

Z95 = 1.96


def measured_workloads(facts: Facts, findings: Findings) -> tuple[MeasuredWorkload, ...]:
    """One entry per workload that anything was measured of."""
    return tuple(_workload(facts, finding) for finding in findings.workloads)


def _workload(facts: Facts, finding: WorkloadFinding) -> MeasuredWorkload:
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
    ratio, low, high = _ratio(ordered[0][1], ordered[-1][1])
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


def _ratio(fast: Measurement, slow: Measurement) -> tuple[float, float, float]:
    """The ratio of medians and its 95 % interval, from the standard errors of the logarithms."""
    middle = log(slow.median_s / fast.median_s)
    width = Z95 * hypot(fast.median_se_log, slow.median_se_log)
    return exp(middle), exp(middle - width), exp(middle + width)


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
