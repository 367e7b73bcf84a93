"""What a match showed, as one result for each framework."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from secrets import token_hex

from advisor.intake.probing.interleaving import gpus
from advisor.intake.probing.interleaving.channel import Stumbled
from advisor.intake.probing.interleaving.match import Entry, Match
from advisor.intake.probing.interleaving.rounds import LEAST_S
from advisor.intake.probing.own_workload import MODE
from advisor.intake.probing.request import Request
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.record import Value

UNPROVED = "not shown to be the same work: a step returns no number"


def results(match: Match) -> dict[str | None, ProbeResult]:
    """A result for each request, by framework; samples of one match belong together."""
    session = token_hex(4)
    return {
        request.framework: match.lost.get(request.framework) or _result(match, request, session)
        for request in match.requests
    }


def with_all_cores(one: ProbeResult, more: ProbeResult, threads: int) -> ProbeResult:
    """A result on one core and what the same did on all; a failure there is only told."""
    notes = [one.message, f"with {threads} threads: {more.message}" if more.message else ""]
    changes: dict[str, object] = {
        "measurements": one.measurements + more.measurements,
        "message": "; ".join(filter(None, notes)),
        "remedy": one.remedy or (more.remedy if more.message else ""),
    }
    return one.model_copy(update=changes)


def _result(match: Match, request: Request, session: str) -> ProbeResult:
    entries = [entry for entry in match.entries if entry.request is request]
    found = [_measurement(match, entry, session) for entry in entries if entry.player.samples_s]
    left_out = match.left_out.get(request.framework, {})
    can_never = not entries and all(why.unsupported for why in left_out.values())
    peaks = [peak for item in found if isinstance(peak := item.settings.get("peak_bytes"), float)]
    return ProbeResult(
        probe=request.probe,
        framework=request.framework,
        outcome="measured" if found else "unsupported" if can_never else "failed",
        message="; ".join(_notes(match, entries, left_out)),
        remedy=request.interpreter.command(
            next((why.remedy for why in left_out.values() if why.remedy), "")
        ),
        values={"peak_bytes": max(peaks)} if peaks else {},
        measurements=tuple(found),
        interpreter=request.interpreter.path,
    )


def _measurement(match: Match, entry: Entry, session: str) -> Measurement:
    player, prepared = entry.player, entry.prepared
    return Measurement(
        workload=entry.workload,
        mode=player.mode,
        device=str(entry.request.options.get("device", "cpu")),
        clock="cpu" if player.clock == "cpu" else "wall",
        threads=match.team.threads,
        session=session,
        first_call_s=prepared.first_call_s,
        warm_up_s=tuple(player.warm_up_s),
        samples_s=tuple(player.samples_s),
        losses=prepared.losses,
        settings={**prepared.settings, **dict(_conditions(match, entry))},
    )


def _is_unproved(entry: Entry) -> bool:
    """Whether it is work of the user's own that returns no loss."""
    return entry.player.mode == MODE and not entry.prepared.losses


def _conditions(match: Match, entry: Entry) -> Iterator[tuple[str, Value]]:
    player = entry.player
    yield "calls_per_sample", float(player.calls)
    if player.wall_s > LEAST_S:
        yield "processor_share", round(player.cpu_s / player.wall_s, 3)
    if entry.ready.core is not None:
        yield "core", float(entry.ready.core)
    if match.foreign_load is not None:
        yield "foreign_load", round(match.foreign_load, 3)
    if match.watch is not None:
        yield from match.watch.settings()


def _notes(
    match: Match, entries: Sequence[Entry], left_out: Mapping[str, Stumbled]
) -> Iterator[str]:
    """Modes left out, one line for each reason; other work; impossible times."""
    for reason in dict.fromkeys(why.message for why in left_out.values()):
        modes = [mode for mode, why in left_out.items() if why.message == reason and mode != MODE]
        yield f"{', '.join(modes)} left out: {reason}" if any(modes) else reason
    if match.gap > match.tolerance:
        yield (
            f"not timed: the losses differ by {match.gap:.2g} (tolerance {match.tolerance:g}), "
            "so it is not the same work"
        )
    elif match.apart:
        yield match.apart
    elif entries and not any(entry.player.samples_s for entry in entries):
        yield "not timed: in every round one time at least was impossible"
    elif len(match.entries) > 1 and any(_is_unproved(entry) for entry in match.entries):
        yield UNPROVED
    told = [gpus.chosen(entry.prepared.settings) for entry in entries]
    told += [match.watch.note()] if match.watch else []
    yield from filter(None, dict.fromkeys(told))
    for entry in entries:
        if entry.player.rejected:
            yield f"{entry.player.mode}: {entry.player.rejected} impossible times rejected"
