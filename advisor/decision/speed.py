"""Measured times to values: log ratios against the fastest framework measured here."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import fsum, log, sqrt

from advisor.decision.values import unknown_cell
from advisor.model.criteria import Leaf
from advisor.model.decision import Cell
from advisor.model.findings import WorkloadFinding
from advisor.model.method import Method
from advisor.model.probes import Z95
from advisor.model.record import STEADY


def speed_cells(
    method: Method, leaf: Leaf, workloads: Mapping[str, WorkloadFinding]
) -> dict[str, Cell]:
    """A cell for each framework measured on the workloads that are compared."""
    usable, frameworks = comparable(leaf, workloads)
    if len(frameworks) < 2:
        return {}
    logs = {name: _mean_log(name, usable, workloads) for name in frameworks}
    fastest = min(logs.values())
    return {
        name: _cell(method, name, logs[name] - fastest, usable, workloads) for name in frameworks
    }


def comparable(
    leaf: Leaf, workloads: Mapping[str, WorkloadFinding]
) -> tuple[dict[str, float], list[str]]:
    """The shares of the leaf's workloads that the most frameworks have in common, and these.

    Of equals the workloads with the largest share of the leaf; those of refused ones never count.
    """
    there_are = [
        name for name in leaf.measured_by if name in workloads and _counts(workloads[name])
    ]
    sets = [
        chosen for size in range(len(there_are), 0, -1) for chosen in combinations(there_are, size)
    ]

    def common(chosen: tuple[str, ...]) -> set[str]:
        return set.intersection(*(set(workloads[name].fastest) for name in chosen))

    def worth(chosen: tuple[str, ...]) -> tuple[int, float]:
        return len(common(chosen)), fsum(leaf.measured_by[name] for name in chosen)

    best = max(sets, key=worth, default=())
    return {name: leaf.measured_by[name] for name in best}, sorted(common(best)) if best else []


def _counts(finding: WorkloadFinding) -> bool:
    return len(finding.fastest) > 1 and not finding.refused


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
    total = fsum(shares.values())
    return (
        fsum(
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
    value = max(0.0, 1.0 - round(log_ratio / span, STEADY))
    width = round(Z95 * _log_sd(method, framework, shares, workloads) / span, STEADY)
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
    total = fsum(shares.values())
    sampling = fsum(
        (share / total * workloads[name].fastest[framework].median_se_log(method.speed)) ** 2
        for name, share in shares.items()
    )
    ratios = [
        log(found[framework].median_s / min(item.median_s for item in found.values()))
        for found in (workloads[name].fastest for name in shares)
    ]
    mean = fsum(ratios) / len(ratios)
    between = sqrt(fsum((ratio - mean) ** 2 for ratio in ratios)) / len(ratios)
    return sqrt(sampling + max(method.speed.least_external_sd, between) ** 2)


def _time(seconds: float) -> str:
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"
