"""The workers of one setting, one for each framework, started when they are first needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from advisor.intake.probing.interleaving.worker import Lost, Ready, Worker
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult


class Cancelled(Exception):
    """Nothing more is to be measured."""


@dataclass
class Team:
    """Workers with this many threads each, all pinned to one core where one is named."""

    entry: Path
    threads: int = 1
    core: int | None = None
    shared: Path | None = None
    _loading: dict[str | None, Worker] = field(default_factory=dict)
    _workers: dict[str | None, tuple[Worker, Ready]] = field(default_factory=dict)
    _unfit: dict[str | None, ProbeResult] = field(default_factory=dict)
    _alive: list[Worker] = field(default_factory=list)
    _is_cancelled: bool = False
    _lock: Lock = field(default_factory=Lock)

    def begin(self, requests: Iterable[Request]) -> None:
        """Start the workers that are not there yet, so that they load at the same time."""
        known = self._workers.keys() | self._unfit.keys()
        for request in requests:
            if request.framework not in known:
                try:
                    self._loading[request.framework] = self._started(request)
                except Lost as lost:
                    self._unfit[request.framework] = lost.result

    def worker(self, request: Request, deadline: float) -> tuple[Worker, Ready]:
        """The framework's worker, which now works on that request.

        Raises `Lost` if it cannot be had: one that did not get ready is not tried again.
        """
        framework = request.framework
        if framework in self._unfit:
            changes: dict[str, object] = {"probe": request.probe}
            raise Lost(self._unfit[framework].model_copy(update=changes))
        if framework not in self._workers:
            self._workers[framework] = self._loaded(request, deadline)
        worker, ready = self._workers[framework]
        worker.request = request
        return worker, ready

    @property
    def processes(self) -> tuple[int, ...]:
        """The process ids of the workers that are ready."""
        return tuple(worker.process for worker, _ in self._workers.values())

    def lose(self, framework: str | None) -> None:
        """Forget a worker that is lost; the next request starts another."""
        self._workers.pop(framework, None)
        if self._is_cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """End all workers at once and start no other; from any thread."""
        with self._lock:
            self._is_cancelled = True
            alive = list(self._alive)
        for worker in alive:
            worker.end()

    def close(self) -> None:
        """End all workers and leave nothing behind."""
        self.cancel()
        for worker in self._alive:
            worker.close()

    def _loaded(self, request: Request, deadline: float) -> tuple[Worker, Ready]:
        framework = request.framework
        try:
            worker = self._loading.pop(framework, None) or self._started(request)
            worker.request = request
            return worker, worker.ready(deadline)
        except Lost as lost:
            self._unfit[framework] = lost.result
            self.lose(framework)
            raise

    def _started(self, request: Request) -> Worker:
        with self._lock:
            if self._is_cancelled:
                raise Cancelled
            asked = replace(request, threads=self.threads)
            worker = Worker(asked, self.entry, self.core, self.shared)
            self._alive.append(worker)
        return worker
