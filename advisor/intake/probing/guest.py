"""One probe in one interpreter: whatever the guest does, the result is a value."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from time import monotonic

from advisor.bundle import bundled
from advisor.intake.probing.ending import Ending
from advisor.intake.probing.environment import environment
from advisor.intake.probing.process import GuestProcess
from advisor.intake.probing.reply import REQUEST
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult


class Guest:
    """A probe that is run once, and can be cancelled from another thread."""

    def __init__(
        self, request: Request, entry: Path | None = None, shared: Path | None = None
    ) -> None:
        self._request, self._shared = request, shared
        self._ending = Ending(request, entry or bundled("probes") / "__main__.py")
        self._lock = Lock()
        self._process: GuestProcess | None = None
        self._is_cancelled = False

    def run(self) -> ProbeResult | None:
        """Run to the end; None if it was cancelled. Leaves no process and no file behind."""
        started = monotonic()
        try:
            with TemporaryDirectory(prefix="advisor-probe-", ignore_cleanup_errors=True) as folder:
                result = self._run_in(Path(folder).resolve())
        except OSError as error:
            path = self._request.interpreter.path
            result = self._ending.bad("failed", f"{path} cannot be started: {error}")
        if self._is_cancelled:
            return None
        return result.model_copy(update={"seconds": round(monotonic() - started, 3)})

    def cancel(self) -> None:
        """End the guest at once, or keep it from starting."""
        with self._lock:
            self._is_cancelled = True
            process = self._process
        if process is not None:
            process.end()

    def _run_in(self, control: Path) -> ProbeResult:
        request = self._request
        (control / REQUEST).write_text(request.text(), encoding="utf-8")
        user_base = request.interpreter.user_base
        variables = environment(control, user_base, threads=request.threads, shared=self._shared)
        command = [*self._ending.command, str(control)]
        with self._lock:
            if self._is_cancelled:
                return self._ending.bad("failed", "cancelled")
            self._process = GuestProcess(command, control, variables)
        try:
            is_in_time = self._process.wait(request.timeout_s)
        finally:
            self._process.end()
        return self._ending.judged(control, self._process, is_in_time)
