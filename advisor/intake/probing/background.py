"""The plan, run in the background one probe at a time, so that questions can be asked meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread, current_thread

from advisor.intake.probing.guest import Guest, Request
from advisor.intake.probing.plan import Plan, Step
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
        self._guest: Guest | None = None
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
            guest = self._guest
        if guest is not None:
            guest.cancel()
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
        for step in self.plan.steps:
            self._running = step
            if self._started is not None:
                self._started(step)
            result = self._result(step, shared)
            if result is None:
                break
            with self._lock:
                self._results[step.key] = result
            if self._finished is not None:
                self._finished(result)

    def _result(self, step: Step, shared: Path) -> ProbeResult | None:
        request = self.plan.next(step, self._results)
        if not isinstance(request, Request):
            return None if self._is_cancelled else request
        with self._lock:
            if self._is_cancelled:
                return None
            self._guest = Guest(request, self._entry, shared)
        return self._guest.run()
