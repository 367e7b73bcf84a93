"""The plan, run in the background probe by probe, so that questions can be asked meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread, current_thread

from advisor.intake.probing.guest import Guest
from advisor.intake.probing.interleaving.session import Session
from advisor.intake.probing.plan import Plan
from advisor.intake.probing.request import Request
from advisor.intake.probing.steps import Step
from advisor.intake.probing.termination import exiting_on_termination
from advisor.model.probes import ProbeResult

LONGEST_END_S = 10.0


@contextmanager
def in_background(
    plan: Plan,
    *,
    started: Callable[[Step], None] | None = None,
    finished: Callable[[ProbeResult], None] | None = None,
    entry: Path | None = None,
) -> Iterator[Probing]:
    """Run the plan while the block lasts; leaving the block ends what still runs."""
    probing = Probing(plan, started, finished, entry)
    with exiting_on_termination():
        probing.start()
        try:
            yield probing
        finally:
            probing.cancel()


class Probing:
    """A plan that runs in a thread of its own, with its results so far.

    The callbacks are called in the background thread; an error in one ends the run, and `wait`
    raises it.
    """

    def __init__(
        self,
        plan: Plan,
        started: Callable[[Step], None] | None = None,
        finished: Callable[[ProbeResult], None] | None = None,
        entry: Path | None = None,
    ) -> None:
        self.plan = plan
        self._started, self._finished, self._entry = started, finished, entry
        self._results: dict[tuple[str, str | None], ProbeResult] = {}
        self._running: Step | None = None
        self._guests: list[Guest] = []
        self._session: Session | None = None
        self._is_cancelled = False
        self._lock = Lock()
        self._over = Event()
        self._error: BaseException | None = None
        self._thread = Thread(target=self._work, name="probes", daemon=True)

    def start(self) -> None:
        """Start; `in_background` also sees to the end."""
        self._thread.start()

    @property
    def running(self) -> Step | None:
        """The probe that runs now."""
        return self._running

    @property
    def is_over(self) -> bool:
        """Whether nothing more will run."""
        return self._over.is_set()

    @property
    def results(self) -> tuple[ProbeResult, ...]:
        """What was found so far, in the order of the plan."""
        with self._lock:
            return tuple(self._results.values())

    def wait(self, timeout_s: float | None = None) -> tuple[ProbeResult, ...]:
        """The results once all probes are over, or those so far; raises what went wrong here."""
        self._over.wait(timeout_s)
        if self._error is not None:
            raise self._error
        return self.results

    def cancel(self) -> None:
        """End the running probe at once and start no other; the results so far stay."""
        with self._lock:
            self._is_cancelled = True
            guests, session = list(self._guests), self._session
        for guest in guests:
            guest.cancel()
        if session is not None:
            session.cancel()
        if current_thread() is not self._thread:
            self._thread.join(LONGEST_END_S)

    def _work(self) -> None:
        try:
            with TemporaryDirectory(prefix="advisor-probes-", ignore_cleanup_errors=True) as folder:
                self._run_all(Path(folder).resolve())
        except BaseException as error:  # noqa: BLE001 - `wait` raises it
            self._error = error
        finally:
            self._running = None
            self._over.set()

    def _run_all(self, shared: Path) -> None:
        with Session(self.plan.speed, self._entry, shared) as session:
            self._session = session
            for group in self.plan.groups():
                self._begin(group)
                results = self._results_of(group, session, shared)
                if results is None:
                    break
                self._keep(group, results)

    def _begin(self, group: Sequence[Step]) -> None:
        self._running = replace(group[0], framework=None) if len(group) > 1 else group[0]
        if self._started is not None:
            for step in group:
                self._started(step)

    def _keep(self, group: Sequence[Step], results: Sequence[ProbeResult]) -> None:
        with self._lock:
            self._results |= {step.key: result for step, result in zip(group, results, strict=True)}
        if self._finished is not None:
            for result in results:
                self._finished(result)

    def _results_of(
        self, group: Sequence[Step], session: Session, shared: Path
    ) -> Sequence[ProbeResult] | None:
        """A result for each step; None if it was cancelled."""
        asked = [self.plan.next(step, self._results) for step in group]
        requests = [item for item in asked if isinstance(item, Request)]
        if self._is_cancelled:
            return None
        measure = session.measure if group[0].alternates else partial(self._measure, shared)
        results = measure(requests) if requests else ()
        if results is None:
            return None
        measured = iter(results)
        found = [next(measured) if isinstance(item, Request) else item for item in asked]
        is_compared = group[0].alternates
        return [self.plan.told(item, self._results) for item in found] if is_compared else found

    def _measure(self, shared: Path, requests: Sequence[Request]) -> Sequence[ProbeResult] | None:
        """The results of guests that run at the same time."""
        with self._lock:
            if self._is_cancelled:
                return None
            self._guests = [Guest(request, self._entry, shared) for request in requests]
        with ThreadPoolExecutor(len(requests)) as pool:
            results = list(pool.map(Guest.run, self._guests))
        found = [result for result in results if result is not None]
        return found if len(found) == len(results) else None
