"""The workloads of a probe file in words: times in every mode, and how the frameworks compare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp
from statistics import median

from advisor.comparison.probes.contests import Contest, Duel
from advisor.model.losses import largest_gap
from advisor.model.method import Speed
from advisor.model.sessions import typical_s
from advisor.report.console_parts.page import Page, Part, room_for
from advisor.report.wording import seconds

OWN = "workload/"
UNPROVED = "Not shown to be the same work: a step returns no number."


def write(page: Page, contests: Sequence[Contest], speed: Speed) -> None:
    """Nothing where nothing was measured."""
    if contests:
        page.heading("TIME OF ONE CALL", "ratios with their 95% interval")
    for contest in contests:
        _contest(page, contest)
        for line in _compared(contest, speed):
            page.text(*line, indent=4)


def _contest(page: Page, contest: Contest) -> None:
    place = contest.place
    device = f", on {place.device}" if place.device != "cpu" else ""
    threads = f", {place.threads} threads" if place.threads > 1 else ""
    clock = ", elapsed time" if contest.clock == "wall" else ""
    page.text((place.workload, "bold"), device, threads, clock)
    room = room_for(list(contest.frameworks))
    for framework in contest.ranking():
        modes = contest.frameworks[framework]
        ordered = sorted(modes, key=lambda mode: typical_s(modes[mode]))
        times = [f"{seconds(typical_s(modes[mode]))} {mode}" for mode in ordered]
        page.entry(framework, ", ".join(times), indent=4, room=room)


def _compared(contest: Contest, speed: Speed) -> Iterator[tuple[Part, ...]]:
    gap = largest_gap(contest.losses())
    if gap > speed.loss_tolerance:
        yield (f"Not the same work: the losses differ by {gap:.2g}.",)
        return
    duels = list(contest.duels(speed))
    for duel in duels:
        yield from _duel(duel, speed)
    if duels and contest.place.workload.startswith(OWN) and not contest.is_proved():
        yield (UNPROVED,)


def _duel(duel: Duel, speed: Speed) -> Iterator[tuple[Part, ...]]:
    ratio = duel.ratio
    interval = f"[{ratio.low:.2f} to {ratio.high:.2f}]"
    verdict = ratio.verdict(speed)
    told = f"{verdict[:1].upper()}{verdict[1:]}: " if verdict else ""
    times = f"{ratio.middle:.2f} times"
    yield (
        f"{told}{duel.slow} takes ",
        times if verdict else (times, "bold"),
        f" as long as {duel.fast} {interval}.",
    )
    if len(duel.runs) > 1:
        middles = [exp(item.log_middle) for item in duel.runs]
        spread = f"from {min(middles):.2f} to {max(middles):.2f}"
        yield (f"{len(middles)} runs: {median(middles):.2f} in the middle, {spread}.",)
