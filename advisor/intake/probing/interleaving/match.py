"""One workload in several frameworks and modes: prepared, proved the same, timed in turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from math import inf
from time import monotonic

from advisor.intake.probing.interleaving.channel import Stumbled
from advisor.intake.probing.interleaving.cores import Reading
from advisor.intake.probing.interleaving.gpus import Seen, Watch, unlike
from advisor.intake.probing.interleaving.rounds import Pace, Player, alternate
from advisor.intake.probing.interleaving.team import Team
from advisor.intake.probing.interleaving.worker import Block, Lost, Offer, Prepared, Ready, Worker
from advisor.intake.probing.request import Request
from advisor.model.losses import largest_gap
from advisor.model.probes import ProbeResult
from advisor.model.record import Value

THOROUGH = "measure it all the same with --preset thorough"
NOT_ASKED = "this preset does without it"


@dataclass(frozen=True)
class Entry:
    """A mode of a framework that is ready to be timed."""

    request: Request
    ready: Ready
    workload: str
    prepared: Prepared
    player: Player


@dataclass
class Match:
    """What is asked of a team, and what came of it: entries with samples, and who dropped out.

    `gap` is by how much the losses differ; beyond `tolerance` nothing is timed, nor where `apart`
    says that it would not be on one GPU. No call can take `floor_s` of its settings only.
    """

    team: Team
    requests: Sequence[Request]
    tolerance: float
    floor_s: Callable[[Mapping[str, Value]], float] = lambda _: 0.0
    entries: list[Entry] = field(default_factory=list)
    lost: dict[str | None, ProbeResult] = field(default_factory=dict)
    left_out: dict[str | None, dict[str, Stumbled]] = field(default_factory=dict)
    gap: float = 0.0
    apart: str = ""
    watch: Watch | None = None
    foreign_load: float | None = None

    def play(self) -> None:
        """Prepare, compare the losses, warm up and alternate; raises `Cancelled`."""
        self.team.begin(self.requests)
        for request in self.requests:
            self._prepare(request)
        told = [entry.prepared.losses for entry in self.entries if entry.prepared.losses]
        self.gap = largest_gap(told)
        if self._device == "cuda":
            self.apart = unlike([entry.prepared.settings for entry in self.entries])
        if self.gap > self.tolerance or self.apart:
            return
        self._time(Pace.of(self.requests[0].options))

    @property
    def _device(self) -> str:
        return str(self.requests[0].options.get("device", "cpu"))

    def fastest_mode(self, request: Request) -> str | None:
        """The mode in which it took the shortest; None if it was not timed."""
        timed = [entry.player for entry in self.entries if entry.request is request]
        best = min(timed, key=lambda player: player.middle_s, default=None)
        return best.mode if best and best.samples_s else None

    def _prepare(self, request: Request) -> None:
        try:
            self.entries += self._prepared(request)
        except Lost as lost:
            self._lose(lost)
        except Stumbled as why:
            self._leave_out(request, "", why)

    def _prepared(self, request: Request, without: str = "") -> list[Entry]:
        """Ready in each mode; one that costs the worker is left out by a second, and last, one."""
        worker, ready = self.team.worker(request, _limit(request))
        wanted = {"do": "offer", "probe": request.probe, "file": request.options.get("file")}
        offer = worker.ask(wanted, Offer, _limit(request))
        modes = [mode for mode in self._modes(request, offer) if mode != without]
        entries = []
        for mode in modes:
            command = {"do": "prepare", "mode": mode}
            try:
                prepared = worker.ask(command, Prepared, _limit(request))
            except Stumbled as why:
                self._leave_out(request, mode, why)
            except Lost as lost:
                if without or modes == [mode]:
                    raise
                self.team.lose(request.framework)
                self._leave_out(request, mode, lost.over_a_mode())
                return self._prepared(request, without=mode)
            else:
                play, floor_s = _Play(worker, mode), self.floor_s(prepared.settings)
                player = Player(str(request.framework), mode, play, ready.clock, floor_s)
                entries.append(Entry(request, ready, offer.workload, prepared, player))
        return entries

    def _modes(self, request: Request, offer: Offer) -> Iterator[str]:
        """The asked modes that there are, without those that would take too long to start."""
        longest_s = request.options.get("longest_first_call_s", inf)
        asked = request.options.get("modes", offer.modes)
        for mode in offer.modes:
            takes_s = offer.first_call_s.get(mode, 0.0)
            if mode not in asked and self.team.threads > 1:
                continue  # it was told with one thread
            if takes_s > longest_s:
                why = f"its first call takes about {takes_s:g} s"
                self._leave_out(request, mode, Stumbled(why, THOROUGH, unsupported=True))
            elif mode in asked:
                yield mode
            else:
                self._leave_out(request, mode, Stumbled(NOT_ASKED, THOROUGH, unsupported=True))

    def _time(self, pace: Pace) -> None:
        """Warm up and alternate; whoever drops out does not keep the others from going on."""
        left = list(self.entries)
        while left:
            workers = self.team.processes
            began = Reading.now(workers)
            try:
                for entry in left:
                    entry.player.warm(pace)
                before = self._look(left)
                alternate([entry.player for entry in left], pace)
                self.watch = Watch(before, self._look(left) or before) if before else None
            except Lost as lost:
                self._lose(lost)
            except _Out as out:
                self._leave_out(out.request, out.mode, out.why)
            else:
                self.foreign_load = Reading.now(workers).foreign_load(began)
                return
            left = [entry for entry in self.entries if entry in left]

    def _look(self, entries: Sequence[Entry]) -> Seen | None:
        """What the GPU does while it works, from the first worker that can tell."""
        for entry in {item.request.framework: item for item in entries}.values():
            if self._device == "cpu":
                break
            worker, _ = self.team.worker(entry.request, _limit(entry.request))
            command = {"do": "look", "mode": entry.player.mode}
            with suppress(Stumbled):
                seen = worker.ask(command, Seen, _limit(entry.request))
                if seen != Seen():
                    return seen
        return None

    def _lose(self, lost: Lost) -> None:
        framework = lost.result.framework
        self.lost[framework] = lost.result
        self.entries = [item for item in self.entries if item.request.framework != framework]
        self.team.lose(framework)

    def _leave_out(self, request: Request, mode: str, why: Stumbled) -> None:
        self.left_out.setdefault(request.framework, {})[mode] = why
        self.entries = [
            entry for entry in self.entries if (entry.request, entry.player.mode) != (request, mode)
        ]


class _Out(Exception):
    """A mode that worked and does no longer."""

    def __init__(self, request: Request, mode: str, why: Stumbled) -> None:
        super().__init__(why.message)
        self.request, self.mode, self.why = request, mode, why


class _Play:
    """Runs blocks of one mode in a worker."""

    def __init__(self, worker: Worker, mode: str) -> None:
        self._worker, self._request, self._mode = worker, worker.request, mode

    def __call__(self, calls: int) -> Block:
        request, mode = self._request, self._mode
        command = {"do": "run", "mode": mode, "calls": calls}
        try:
            return self._worker.ask(command, Block, _limit(request))
        except Stumbled as why:
            raise _Out(request, mode, why) from why


def _limit(request: Request) -> float:
    return monotonic() + request.timeout_s
