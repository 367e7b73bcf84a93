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
from advisor.model.sessions import compared, typical_s


def speed_cells(
    method: Method, leaf: Leaf, workloads: Mapping[str, WorkloadFinding]
) -> dict[str, Cell]:
    """A cell for each framework measured on the workloads that are compared."""
    usable, frameworks = comparable(leaf, workloads)
    if len(frameworks) < 2:
        return {}
    logs = {name: _mean_log(name, usable, workloads) for name in frameworks}
    first, second = sorted(frameworks, key=logs.__getitem__)[:2]
    cells: dict[str, Cell] = {}
    for name in frameworks:
        rival = second if name == first else first
        doubt = _log_sd(method, name, rival, usable, workloads)
        cells[name] = _cell(method, name, logs[name] - logs[first], doubt, usable, workloads)
    return cells


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
        if (finding := workloads.get(name)) is not None
        and finding.refused
        and finding.fits != "false"
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
            share * log(typical_s(workloads[name].fastest[framework]))
            for name, share in shares.items()
        )
        / total
    )


def _cell(
    method: Method,
    framework: str,
    log_ratio: float,
    log_sd: float,
    shares: Mapping[str, float],
    workloads: Mapping[str, WorkloadFinding],
) -> Cell:
    span = log(method.speed.ratio_at_zero)
    value = max(0.0, 1.0 - round(log_ratio / span, STEADY))
    width = round(Z95 * log_sd / span, STEADY)
    times = ", ".join(
        f"{name} {_time(typical_s(workloads[name].fastest[framework]))}" for name in shares
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
    rival: str,
    shares: Mapping[str, float],
    workloads: Mapping[str, WorkloadFinding],
) -> float:
    """Standard deviation of the mean log time: that of the ratio, and how far workloads disagree.

    Both sides of a ratio bear half of its variance.
    """
    total = fsum(shares.values())
    ratios = {
        name: compared(method.speed, found[framework], found[rival])
        for name, found in ((name, workloads[name].fastest) for name in shares)
    }
    sampling = fsum(
        (share / total * ratios[name].se_log) ** 2 / 2 for name, share in shares.items()
    )
    logs = [item.log_middle for item in ratios.values()]
    mean = fsum(logs) / len(logs)
    between = sqrt(fsum((item - mean) ** 2 for item in logs)) / len(logs)
    return sqrt(sampling + max(method.speed.least_external_sd, between) ** 2)


def _time(seconds: float) -> str:
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"
