"""One probe in one interpreter: whatever the guest does, the result is a value."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from time import monotonic
from typing import Any

from advisor.bundle import bundled
from advisor.intake.probing.environment import environment
from advisor.intake.probing.interpreters import Interpreter
from advisor.intake.probing.process import GuestProcess
from advisor.intake.probing.reply import PROTOCOL, REQUEST, BadReply, Reply, read_reply
from advisor.model.probes import ProbeResult

LONGEST_LINE = 200


@dataclass(frozen=True)
class Request:
    """One probe to run: about which framework, in which Python, for how many seconds at most.

    `threads` fixes how many threads the guest's libraries use; None leaves that to them.
    """

    probe: str
    framework: str | None
    interpreter: Interpreter
    timeout_s: float
    options: Mapping[str, Any] = field(default_factory=dict)
    threads: int | None = None

    def text(self) -> str:
        """What the guest reads."""
        return json.dumps(
            {
                "protocol": PROTOCOL,
                "probe": self.probe,
                "framework": self.framework,
                "options": dict(self.options),
            }
        )


class Guest:
    """A probe that is run once, and can be cancelled from another thread."""

    def __init__(
        self, request: Request, entry: Path | None = None, shared: Path | None = None
    ) -> None:
        self._request, self._shared = request, shared
        self._entry = entry or bundled("probes") / "__main__.py"
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
            result = self._bad("failed", f"{path} cannot be started: {error}")
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
        with self._lock:
            if self._is_cancelled:
                return self._bad("failed", "cancelled")
            self._process = GuestProcess(self._command(str(control)), control, variables)
        try:
            is_in_time = self._process.wait(request.timeout_s)
        finally:
            self._process.end()
        return self._judge(control, self._process, is_in_time)

    def _judge(self, control: Path, process: GuestProcess, is_in_time: bool) -> ProbeResult:
        try:
            # A whole reply counts even if the guest hung or died while it was shutting down.
            return self._result(read_reply(control))
        except BadReply as bad:
            if not is_in_time:
                return self._late()
            head = f"{bad.message} ({process.ending()})"
            return self._bad(bad.outcome, _with_tail(head, process.tail()))

    def _command(self, control: str) -> list[str]:
        return [self._request.interpreter.path, "-B", str(self._entry), control]

    def _result(self, reply: Reply) -> ProbeResult:
        return ProbeResult(
            probe=self._request.probe,
            framework=self._request.framework,
            outcome=reply.outcome,
            message=reply.message,
            remedy=self._request.interpreter.command(reply.remedy),
            values=reply.values,
            measurements=reply.measurements,
            interpreter=self._request.interpreter.path,
        )

    def _late(self) -> ProbeResult:
        limit_s = self._request.timeout_s
        remedy = f"give it longer (--timeout {2 * limit_s:g}), or do not measure (--preset off)"
        late = self._bad("timed_out", f"no reply within {limit_s:g} s")
        return late.model_copy(update={"remedy": remedy})

    def _bad(self, outcome: Any, message: str) -> ProbeResult:
        return ProbeResult(
            probe=self._request.probe,
            framework=self._request.framework,
            outcome=outcome,
            message=message,
            remedy=f"see for yourself: {self._reproduce()}",
            interpreter=self._request.interpreter.path,
        )

    def _reproduce(self) -> str:
        request = shlex.quote(self._request.text())
        command = shlex.join(self._command("")[:-1])
        return f'd=$(mktemp -d) && cd "$d" && printf %s {request} > {REQUEST} && {command} "$d"'


def _with_tail(head: str, tail: str) -> str:
    """What happened, the last line of standard error beside it, the lines before below."""
    if not tail:
        return head
    last = tail.splitlines()[-1][:LONGEST_LINE]
    return f"{head}: {last}" if last == tail else f"{head}: {last}\n{tail}"
