"""Workloads one after the other, each in all frameworks at once, by workers that take turns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock
from time import monotonic
from types import TracebackType

from advisor.bundle import bundled
from advisor.intake.probing.interleaving.cores import idlest
from advisor.intake.probing.interleaving.match import Match
from advisor.intake.probing.interleaving.results import results, with_all_cores
from advisor.intake.probing.interleaving.team import Cancelled, Team
from advisor.intake.probing.request import Request
from advisor.model.method import Speed
from advisor.model.probes import ProbeResult
from advisor.model.record import Value
from advisor.model.roofline import dtype_of, roof

ALL_CORES = "all_cores"
"""The option that says with how many threads to measure a second time."""


class Session:
    """Workers that live as long as the block does; `cancel` may come from another thread."""

    def __init__(self, speed: Speed, entry: Path | None = None, shared: Path | None = None) -> None:
        self._speed = speed
        self._entry = entry or bundled("probes") / "__main__.py"
        self._shared = shared
        self._teams: dict[int, Team] = {}
        self._results: list[ProbeResult] = []
        self._is_cancelled = False
        self._lock = Lock()

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for team in self._teams.values():
            team.close()

    def measure(self, requests: Sequence[Request]) -> list[ProbeResult] | None:
        """One result for each request, which differ only in the framework; None if cancelled."""
        began_s = monotonic()
        try:
            match = self._played(1, requests)
            found = results(match)
            found = {**found, **self._on_all_cores(match, found)}
        except Cancelled:
            return None
        self._results += found.values()
        seconds = round((monotonic() - began_s) / len(requests), 3)
        return [found[item.framework].model_copy(update={"seconds": seconds}) for item in requests]

    def cancel(self) -> None:
        """End all workers at once."""
        with self._lock:
            self._is_cancelled = True
            teams = list(self._teams.values())
        for team in teams:
            team.cancel()

    def _played(self, threads: int, requests: Sequence[Request]) -> Match:
        device = str(requests[0].options.get("device", "cpu"))
        floor_s = partial(self._floor_s, device, threads)
        match = Match(self._team(threads, device), requests, self._speed.loss_tolerance, floor_s)
        match.play()
        return match

    def _floor_s(self, device: str, threads: int, settings: Mapping[str, Value]) -> float:
        """What no call can take only, by what was attained here so far; 0 before anything was."""
        attained = roof(self._results, device, threads, dtype_of(settings))
        return attained.least_s(settings) / self._speed.impossible_beyond

    def _on_all_cores(
        self, match: Match, found: Mapping[str | None, ProbeResult]
    ) -> dict[str | None, ProbeResult]:
        """What the fastest modes do with more threads, where that is asked for."""
        again = list(_again(match))
        if not again:
            return {}
        threads = again[0].options[ALL_CORES]
        more = results(self._played(threads, again))
        return {name: with_all_cores(found[name], result, threads) for name, result in more.items()}

    def _team(self, threads: int, device: str) -> Team:
        """The workers with that many threads; those that compute with one share the idlest core."""
        if threads not in self._teams:
            core = idlest() if threads == 1 and device == "cpu" else None
            with self._lock:
                if self._is_cancelled:
                    raise Cancelled
                self._teams[threads] = Team(self._entry, threads, core, self._shared)
        return self._teams[threads]


def _again(match: Match) -> Iterator[Request]:
    for request in match.requests:
        mode = match.fastest_mode(request)
        if mode and request.options.get(ALL_CORES, 1) > 1:
            yield replace(request, options={**request.options, "modes": (mode,)})
