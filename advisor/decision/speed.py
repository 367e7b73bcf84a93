"""Measured times to values: log ratios against the fastest framework measured here."""

from __future__ import annotations

from collections.abc import Mapping
from math import log, sqrt
from statistics import pstdev

from advisor.decision.values import unknown_cell
from advisor.model.criteria import Leaf
from advisor.model.decision import Cell
from advisor.model.findings import WorkloadFinding
from advisor.model.method import Method

Z95 = 1.96


def speed_cells(
    method: Method, leaf: Leaf, workloads: Mapping[str, WorkloadFinding]
) -> dict[str, Cell]:
    """A cell for each framework measured on every comparable workload of the leaf."""
    usable = {
        name: share
        for name, share in leaf.measured_by.items()
        if name in workloads and len(workloads[name].fastest) > 1 and not workloads[name].refused
    }
    everywhere = [set(workloads[name].fastest) for name in usable]
    frameworks = sorted(set.intersection(*everywhere)) if everywhere else []
    if len(frameworks) < 2:
        return {}
    logs = {name: _mean_log(name, usable, workloads) for name in frameworks}
    fastest = min(logs.values())
    return {
        name: _cell(method, name, logs[name] - fastest, usable, workloads) for name in frameworks
    }


def unmeasured_cell(method: Method, leaf: Leaf, workloads: Mapping[str, WorkloadFinding]) -> Cell:
    """Unknown, and why: refused, measured for one framework alone, or not run."""
    refused = [
        finding.refused
        for name in leaf.measured_by
        if (finding := workloads.get(name)) is not None and finding.refused
    ]
    because = refused[0] if refused else "not measured here for two frameworks"
    return unknown_cell(method, because)


def _mean_log(
    framework: str,
    shares: Mapping[str, float],
    workloads: Mapping[str, WorkloadFinding],
) -> float:
    """Weighted mean of ln(median seconds)."""
    total = sum(shares.values())
    return (
        sum(
            share * log(workloads[name].fastest[framework].median_s)
            for name, share in shares.items()
        )
        / total
    )


def _cell(
    method: Method,
    framework: str,
    log_ratio: float,
    shares: Mapping[str, float],
    workloads: Mapping[str, WorkloadFinding],
) -> Cell:
    span = log(method.speed.ratio_at_zero)
    value = max(0.0, 1.0 - log_ratio / span)
    width = Z95 * _log_sd(method, framework, shares, workloads) / span
    times = ", ".join(
        f"{name} {_time(workloads[name].fastest[framework].median_s)}" for name in shares
    )
    return Cell(
        value=value,
        low=max(0.0, value - width),
        high=min(1.0, value + width),
        basis="measured",
        grade="measured",
        because=f"measured here: {times}",
    )


def _log_sd(
    method: Method,
    framework: str,
    shares: Mapping[str, float],
    workloads: Mapping[str, WorkloadFinding],
) -> float:
    """Standard deviation of the mean log time: sampling error, and how far workloads disagree."""
    total = sum(shares.values())
    sampling = sum(
        (share / total * workloads[name].fastest[framework].median_se_log) ** 2
        for name, share in shares.items()
    )
    ratios = [
        log(found[framework].median_s / min(item.median_s for item in found.values()))
        for found in (workloads[name].fastest for name in shares)
    ]
    between = pstdev(ratios) / sqrt(len(ratios)) if len(ratios) > 1 else 0.0
    return sqrt(sampling + max(method.speed.least_external_sd, between) ** 2)


def _time(seconds: float) -> str:
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"
