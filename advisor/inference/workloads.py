"""Which measurements may be compared: the same work, shown by the same losses."""

from __future__ import annotations

from advisor.inference.kinds import of_the_project
from advisor.model.facts import Facts
from advisor.model.findings import WorkloadFinding
from advisor.model.knowledge import Knowledge
from advisor.model.losses import largest_gap
from advisor.model.probes import Measurement
from advisor.model.sessions import typical_s
from advisor.model.truth import truth

Measured = list[tuple[str, Measurement]]
IDLE = "not counted: another machine trains"
CLOCKS = ("cpu", "wall")
"""Processor time first: it is steadier on a machine that does other things too."""


def workload_findings(knowledge: Knowledge, facts: Facts) -> tuple[WorkloadFinding, ...]:
    """One finding per number of threads and workload of the rule base that was measured."""
    wanted = dict.fromkeys(
        workload for leaf in knowledge.leaves.values() for workload in leaf.measured_by
    )
    found: dict[tuple[int, str], Measured] = {}
    for result in facts.probes:
        for item in result.measurements:
            if item.workload in wanted and result.framework is not None:
                key = (item.threads, item.workload)
                found.setdefault(key, []).append((result.framework, item))
    order = {workload: at for at, workload in enumerate(wanted)}
    keys = sorted(found, key=lambda key: (order[key[1]], key[0]))
    counted = [_finding(knowledge, *key, found[key]) for key in keys]
    return of_the_project(knowledge, facts, _unless_idle(knowledge, facts, counted))


def _unless_idle(
    knowledge: Knowledge, facts: Facts, found: list[WorkloadFinding]
) -> tuple[WorkloadFinding, ...]:
    """Times are shown, but not counted, where another machine trains."""
    idle = truth(knowledge.method.speed.idle_when, facts)
    if idle == "unknown":
        return tuple(item.model_copy(update={"may_be_idle": True}) for item in found)
    if idle == "true":
        return tuple(item.model_copy(update={"refused": item.refused or IDLE}) for item in found)
    return tuple(found)


def _finding(
    knowledge: Knowledge, threads: int, workload: str, measured: Measured
) -> WorkloadFinding:
    empty = WorkloadFinding(workload=workload, threads=threads, fastest={})
    comparable = _same_clock(measured)
    if comparable is None:
        refused = "measured on different devices or clocks"
        return empty.model_copy(update={"refused": refused})
    tolerance = knowledge.method.speed.loss_tolerance
    gap = largest_gap([item.losses for _, item in measured if item.losses])
    if gap > tolerance:
        refused = f"losses differ by {gap:.2g} (tolerance {tolerance:g}): not the same work"
        return empty.model_copy(update={"refused": refused})
    return empty.model_copy(update={"fastest": _fastest(comparable)})


def _fastest(measured: Measured) -> dict[str, tuple[Measurement, ...]]:
    """The sessions of each framework in the mode that took the shortest over all of them."""
    runs: dict[tuple[str, str], list[Measurement]] = {}
    for framework, item in measured:
        runs.setdefault((framework, item.mode), []).append(item)
    fastest: dict[str, tuple[Measurement, ...]] = {}
    for framework, mode in sorted(runs, key=lambda key: typical_s(runs[key])):
        fastest.setdefault(framework, tuple(runs[framework, mode]))
    return fastest


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
