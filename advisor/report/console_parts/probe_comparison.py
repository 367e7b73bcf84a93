"""What moved between two probe files, as a page."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.probe_comparison import (
    LeadMoved,
    OutcomeMoved,
    ProbeComparison,
    ProbeSide,
    SettingMoved,
    TimeMoved,
    WorkloadMoved,
)
from advisor.report.console_parts.page import Page, Part, room_for
from advisor.report.console_parts.times import CLOCKS
from advisor.report.wording import counted, ended, joined, seconds

ELSEWHERE = (
    "The machines differ: times of different machines say nothing about the software, so both are "
    "shown and nothing is concluded."
)
NOTHING = "No workload was measured in both files."
BUSY = 0.5
"""Cores kept busy by others from which on that is worth telling."""


def render_probe_comparison(comparison: ProbeComparison, *, width: int, colour: bool) -> str:
    """Lines of at most `width` columns; escape sequences only with `colour`."""
    page = Page(width, colour=colour)
    write(page, comparison)
    return page.finished()


def write(page: Page, comparison: ProbeComparison) -> None:
    """The two files, what differs around the times, the times, and how probes ended."""
    page.heading("TWO PROBE FILES")
    for label, side in (("Old", comparison.old), ("New", comparison.new)):
        page.entry((label, "bold"), f"{_side(side)}.", room=5)
    if not comparison.same_machine:
        page.text((ELSEWHERE, "yellow"))
    if comparison.settings:
        page.heading("VERSIONS AND SETTINGS")
        for setting in comparison.settings:
            page.entry("·", *_setting(setting, comparison), room=2)
    page.heading("TIME OF ONE CALL", "old -> new, then new over old with its 95% interval")
    for workload in comparison.workloads:
        _workload(page, workload)
    if not comparison.workloads:
        page.text(NOTHING)
    _outcomes(page, comparison)


def _taken(at: str) -> str:
    """A moment as people write it, in the time zone in which it was noted."""
    return at.replace("T", " ").replace("+00:00", " UTC")


def _side(side: ProbeSide) -> str:
    told = [_taken(side.taken_at), f"advisor {side.advisor_version}", side.machine]
    if side.foreign_load is not None and side.foreign_load >= BUSY:
        told.append(f"others kept {side.foreign_load:.1f} cores busy")
    return "; ".join(told)


def _setting(item: SettingMoved, comparison: ProbeComparison) -> tuple[Part, ...]:
    all_there_are = {workload.workload for workload in comparison.workloads}
    some = set(item.workloads) < all_there_are
    where = f", in {joined(item.workloads)}" if item.workloads and some else ""
    name = " ".join(filter(None, (item.framework or "machine", item.name)))
    return (name, "bold"), f": {item.before} -> {item.after}{where}."


def _workload(page: Page, workload: WorkloadMoved) -> None:
    threads = f", {workload.threads} threads" if workload.threads > 1 else ""
    where = f"{threads}, on {workload.device} in {CLOCKS.get(workload.clock, workload.clock)}"
    page.text((workload.workload, "bold"), where)
    rows = {f"{item.framework}, {item.mode}": tuple(_time(item)) for item in workload.times}
    rows |= {f"{item.slow} / {item.fast}": tuple(_lead(item)) for item in workload.leads}
    for label, parts in rows.items():
        page.entry(label, *parts, indent=4, room=room_for(list(rows)))


def _time(item: TimeMoved) -> Iterator[Part]:
    yield f"{seconds(item.before_s)} -> {seconds(item.after_s)}"
    runs = [item.before_runs, item.after_runs]
    if max(runs) > 1:
        yield f" ({runs[0]} and {counted(runs[1], 'run')})"
    if item.ratio is not None and item.low is not None and item.high is not None:
        yield f", {_interval(item.ratio, item.low, item.high)}"
    yield ": "
    yield _stressed(item.statement)


def _lead(item: LeadMoved) -> Iterator[Part]:
    yield f"{item.before:.2f} -> {item.after:.2f}"
    yield f", {_interval(item.ratio, item.low, item.high)}: "
    yield _stressed(item.statement)


def _stressed(statement: str) -> Part:
    """Numbers stand out; that nothing may be claimed does not."""
    return (ended(statement), "bold") if statement[:1].isdigit() else ended(statement)


def _interval(middle: float, low: float, high: float) -> str:
    return f"{middle:.2f} [{low:.2f} to {high:.2f}]"


def _probe(item: OutcomeMoved) -> str:
    return f"{_name(item.probe)} ({item.framework})" if item.framework else _name(item.probe)


def _name(probe: str) -> str:
    return probe.rpartition("/")[2].replace("_", " ")


def _outcomes(page: Page, comparison: ProbeComparison) -> None:
    if comparison.outcomes:
        page.heading("ENDED OTHERWISE")
    for item in comparison.outcomes:
        if item.before is not None and item.after is not None:
            ends = f"{item.before} -> {item.after}".replace("_", " ")
            said = f": {item.message}" if item.message else ""
            page.entry("·", (_probe(item), "bold"), ended(f": {ends}{said}"), room=2)
    lone = [item for item in comparison.outcomes if item.before is None or item.after is None]
    for label, side in (("old", "before"), ("new", "after")):
        probes: dict[str, list[str]] = {}
        for item in lone:
            if getattr(item, side) is not None:
                probes.setdefault(_name(item.probe), []).append(item.framework or "")
        told = [f"{name} ({', '.join(who)})" if any(who) else name for name, who in probes.items()]
        if told:
            page.entry("·", (f"In the {label} file only", "bold"), f": {joined(told)}.", room=2)
