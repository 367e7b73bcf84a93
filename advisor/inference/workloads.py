"""Which measurements may be compared: the same work, shown by the same losses."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.model.facts import Facts
from advisor.model.findings import WorkloadFinding
from advisor.model.knowledge import Knowledge
from advisor.model.probes import Measurement
from advisor.model.truth import truth

Measured = list[tuple[str, Measurement]]
IDLE = "not counted: another machine trains"
CLOCKS = ("cpu", "wall")
"""Processor time first: it is steadier on a machine that does other things too."""


def workload_findings(knowledge: Knowledge, facts: Facts) -> tuple[WorkloadFinding, ...]:
    """One finding per workload of the rule base that anything was measured of."""
    wanted = dict.fromkeys(
        workload for leaf in knowledge.leaves.values() for workload in leaf.measured_by
    )
    found: list[WorkloadFinding] = []
    for workload in wanted:
        measured = [
            (result.framework, measurement)
            for result in facts.probes
            for measurement in result.measurements
            if measurement.workload == workload and result.framework is not None
        ]
        if measured:
            found.append(_finding(workload, measured, knowledge.method.speed.loss_tolerance))
    idle = truth(knowledge.method.speed.idle_when, facts)
    if idle == "unknown":
        return tuple(item.model_copy(update={"may_be_idle": True}) for item in found)
    if idle == "true":
        return tuple(item.model_copy(update={"refused": item.refused or IDLE}) for item in found)
    return tuple(found)


def _finding(workload: str, measured: Measured, tolerance: float) -> WorkloadFinding:
    comparable = _same_clock(measured)
    if comparable is None:
        return WorkloadFinding(
            workload=workload, fastest={}, refused="measured on different devices or clocks"
        )
    gap = largest_gap([item.losses for _, item in measured if item.losses])
    if gap > tolerance:
        refused = f"losses differ by {gap:.2g} (tolerance {tolerance:g}): not the same work"
        return WorkloadFinding(workload=workload, fastest={}, refused=refused)
    fastest: dict[str, Measurement] = {}
    for framework, item in comparable:
        if framework not in fastest or item.median_s < fastest[framework].median_s:
            fastest[framework] = item
    return WorkloadFinding(workload=workload, fastest=fastest)


def _same_clock(measured: Measured) -> Measured | None:
    """The measurements by the first clock that every framework was timed with, on one device."""
    if len({item.device for _, item in measured}) > 1:
        return None
    frameworks = {framework for framework, _ in measured}
    for clock in CLOCKS:
        timed = [(framework, item) for framework, item in measured if item.clock == clock]
        if {framework for framework, _ in timed} == frameworks:
            return timed
    return None


def largest_gap(losses: list[tuple[float, ...]]) -> float:
    """The largest relative difference between any two runs at the same step (0 for one run)."""
    return max((_spread(step) for step in zip(*losses, strict=False)), default=0.0)


def _spread(values: Iterable[float]) -> float:
    numbers = list(values)
    scale = max(abs(number) for number in numbers) or 1.0
    return (max(numbers) - min(numbers)) / scale
