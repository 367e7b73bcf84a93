"""Two probe files to one comparison: how times and leads moved, and what else did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advisor.comparison.probes.contests import Contest, contests
from advisor.comparison.probes.series import time_moved
from advisor.comparison.probes.surroundings import foreign_load, outcomes_moved, settings_moved
from advisor.comparison.probes.words import moved
from advisor.model.losses import largest_gap
from advisor.model.method import Speed
from advisor.model.probe_comparison import (
    LeadMoved,
    ProbeComparison,
    ProbeSide,
    TimeMoved,
    WorkloadMoved,
)
from advisor.model.probes import Measurement, ProbeFile
from advisor.model.sessions import combined, typical_s

ELSEWHERE = "another machine"


def compare_probes(speed: Speed, old: ProbeFile, new: ProbeFile) -> ProbeComparison:
    """Pure; times of different machines are shown, and nothing is concluded from them."""
    return ProbeComparison(
        old=_side(old),
        new=_side(new),
        same_machine=old.machine == new.machine,
        settings=settings_moved(old, new),
        outcomes=outcomes_moved(old, new),
        workloads=tuple(_workloads(speed, old, new)),
    )


def _side(file: ProbeFile) -> ProbeSide:
    return ProbeSide(
        machine=file.machine,
        taken_at=file.taken_at,
        advisor_version=file.advisor_version,
        foreign_load=foreign_load(file),
    )


def _workloads(speed: Speed, old: ProbeFile, new: ProbeFile) -> Iterator[WorkloadMoved]:
    """What was measured by the same clock, at the same place, in both."""
    is_same = old.machine == new.machine
    after = {(item.place, item.clock): item for item in contests(new.results)}
    for one in contests(old.results):
        other = after.get((one.place, one.clock))
        times = tuple(_times(speed, one, other, is_same)) if other is not None else ()
        if other is not None and times:
            yield WorkloadMoved(
                workload=one.place.workload,
                threads=one.place.threads,
                device=one.place.device,
                clock=one.clock,
                times=times,
                leads=tuple(_leads(speed, one, other)) if is_same else (),
            )


def _times(speed: Speed, old: Contest, new: Contest, is_same: bool) -> Iterator[TimeMoved]:
    for framework, modes in old.frameworks.items():
        for mode, before in modes.items():
            after = new.frameworks.get(framework, {}).get(mode)
            if after is not None:
                plain = TimeMoved(
                    framework=framework,
                    mode=mode,
                    before_s=typical_s(before),
                    after_s=typical_s(after),
                    before_runs=len(before),
                    after_runs=len(after),
                    statement=ELSEWHERE,
                )
                yield _judged(speed, plain, before, after) if is_same else plain


def _judged(
    speed: Speed, plain: TimeMoved, before: Sequence[Measurement], after: Sequence[Measurement]
) -> TimeMoved:
    gap = largest_gap([item.losses for item in (*before, *after) if item.losses])
    if gap > speed.loss_tolerance:
        statement = f"not the same work: losses differ by {gap:.2g}"
        return plain.model_copy(update={"statement": statement})
    found = time_moved(speed, before, after)
    changes: dict[str, object] = {
        "ratio": found.middle,
        "low": found.low,
        "high": found.high,
        "statement": moved(speed, found),
    }
    return plain.model_copy(update=changes)


def _leads(speed: Speed, old: Contest, new: Contest) -> Iterator[LeadMoved]:
    """Of frameworks that did the same work, then and now."""
    if largest_gap([*old.losses(), *new.losses()]) > speed.loss_tolerance:
        return
    for duel in old.duels(speed):
        is_there = duel.slow in new.frameworks and duel.fast in new.frameworks
        after = new.ratios(speed, duel.slow, duel.fast) if is_there else ()
        if after:
            now = combined(after)
            found = now.over(duel.ratio)
            yield LeadMoved(
                slow=duel.slow,
                fast=duel.fast,
                before=duel.ratio.middle,
                after=now.middle,
                ratio=found.middle,
                low=found.low,
                high=found.high,
                statement=moved(speed, found, "more", "less"),
            )
