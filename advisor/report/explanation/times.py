"""Measured times, and how a value comes from them."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from advisor.model.criteria import Leaf
from advisor.model.explanation import Entry, Listing
from advisor.model.measured import MeasuredWorkload
from advisor.model.truth import truth
from advisor.report.console_parts.times import CLOCKS
from advisor.report.explanation.ground import Ground
from advisor.report.wording import counted, joined, ratio, seconds


def value_by_time(ground: Ground, known: Leaf) -> Iterator[str]:
    """Which workloads enter with which shares, the formula, and the ratio that it took."""
    zero, cells = ground.report.method.speed.ratio_at_zero, ground.leaves[known.id].cells
    used = _used(ground, known)
    comes, entering = ("comes", used) if used else ("would come", _fitting(ground, known))
    whole = fsum(entering.values())
    shares = [f"{share / whole:.0%} {name}" for name, share in entering.items()]
    yield (
        f"A value {comes} from times measured here ({joined(shares)}): "
        f"1 - ln(time / fastest time) / ln({zero:g}), and never below 0."
    )
    slower = [
        f"{ground.name(name)} {zero ** (1 - cell.value):.2f} times"
        for name, cell in cells.items()
        if cell.basis == "measured" and 0 < cell.value < 1
    ]
    if slower:
        yield f"As long as the fastest took: {joined(slower)}."


def _used(ground: Ground, known: Leaf) -> dict[str, float]:
    """The shares of the workloads that entered the values; none where no value was measured.

    Apart from workloads of another kind than the project's, times that are stated although they do
    not count are refused for all alike.
    """
    if all(cell.basis != "measured" for cell in ground.leaves[known.id].cells.values()):
        return {}
    compared = {
        item.workload
        for item in ground.report.measured
        if len(item.timings) > 1 and item.threads == 1
    }
    fitting = _fitting(ground, known)
    return {name: share for name, share in fitting.items() if name in compared}


def _fitting(ground: Ground, known: Leaf) -> dict[str, float]:
    """The shares of the workloads that speak for this project, or may."""
    kinds = ground.knowledge.kinds
    return {
        name: share
        for name, share in known.measured_by.items()
        if name not in kinds or truth(kinds[name], ground.facts) in ("true", "unknown")
    }


def timings(ground: Ground, known: Leaf) -> tuple[Listing, ...]:
    """The times of each workload of a leaf, fastest first."""
    entries = tuple(
        Entry(id="", name=_where(item), text=_times(ground, item))
        for item in ground.report.measured
        if item.workload in known.measured_by
    )
    return (Listing(title="Measured here", entries=entries),) if entries else ()


def _where(item: MeasuredWorkload) -> str:
    if not item.device:
        return item.workload
    threads = f", {counted(item.threads, 'thread')}" if item.threads > 1 else ""
    return f"{item.workload} on {item.device}, {CLOCKS.get(item.clock, item.clock)}{threads}"


def _times(ground: Ground, item: MeasuredWorkload) -> str:
    told = [
        f"{ground.name(timing.framework)} {seconds(timing.median_s)} a call ({timing.mode}, "
        f"{counted(timing.samples, 'sample')}, middle half within {timing.relative_iqr:.0%})"
        for timing in item.timings
    ]
    if item.ratio is not None and item.ratio_low is not None and item.ratio_high is not None:
        told.append(f"slowest over fastest: {ratio(item.ratio, item.ratio_low, item.ratio_high)}")
    return "; ".join(filter(None, (*told, item.statement, item.word)))
