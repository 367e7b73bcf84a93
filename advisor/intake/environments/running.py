"""Running pip and uv: their output line by line, and no process left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from advisor.intake.environments.lock import Lock

KEPT = 40
GRACE_S = 3.0
"""How long a tool may take to end when it is asked to, before it is killed."""

QUIET = {
    "NO_COLOR": "1",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_PROGRESS_BAR": "off",
    "UV_NO_PROGRESS": "1",
    "COLUMNS": "160",
}


class ToolFailed(Exception):
    """A tool ended badly: which one, how, and the last lines that it wrote."""

    def __init__(self, tool: str, ending: str, lines: Sequence[str]) -> None:
        super().__init__(f"{tool}: {ending}")
        self.tool, self.ending, self.lines = tool, ending, tuple(lines)

    @property
    def headline(self) -> str:
        """What it says itself: its first line that begins with `error:`, or its last line."""
        errors = [line for line in self.lines if line.lower().startswith("error:")]
        said = (errors[:1] or list(self.lines) or [self.ending])[-1]
        return said.partition(":")[2].strip() if errors else said


@dataclass(frozen=True)
class Runner:
    """Runs tools under the lock; `said` is called with each line that they write."""

    lock: Lock
    said: Callable[[str], None]

    def run(self, tool: str, command: Sequence[str], text: str = "") -> None:
        """Run a command that reads `text`; raises `ToolFailed`, and whatever interrupts it."""
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env={**os.environ, **QUIET},
                start_new_session=True,
                pass_fds=() if sys.platform == "win32" else (self.lock.descriptor,),
            )
        except OSError as error:
            raise ToolFailed(tool, f"it cannot be started: {error.strerror}", ()) from None
        try:
            self.lock.note(process.pid)
            lines = self._heard(process, text)
        finally:
            _end(process)
            self.lock.note()
        if process.returncode != 0:
            raise ToolFailed(tool, f"exit code {process.returncode}", lines)

    def _heard(self, process: subprocess.Popen[bytes], text: str) -> deque[str]:
        assert process.stdin is not None
        assert process.stdout is not None
        with suppress(BrokenPipeError), process.stdin as stdin:
            stdin.write(text.encode())
        lines: deque[str] = deque(maxlen=KEPT)
        with process.stdout as stdout:
            for data in stdout:
                line = "".join(filter(str.isprintable, data.decode("utf-8", "replace"))).rstrip()
                if line:
                    lines.append(line)
                    self.said(line)
        process.wait()
        return lines


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with all its descendants, first politely."""
    try:
        if process.poll() is None:
            _signal(process, "SIGTERM")
            with suppress(subprocess.TimeoutExpired):
                process.wait(GRACE_S)
    finally:
        _signal(process, "SIGKILL")
        process.wait()


def _signal(process: subprocess.Popen[bytes], name: str) -> None:
    if sys.platform == "win32":
        command = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.Signals[name])
