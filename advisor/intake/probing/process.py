"""A guest's process with all its descendants, and the end of what it wrote to standard error."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import IO

TAIL_BYTES = 2048
GRACE_S = 1.0
"""How long a process may take to end when it is asked to, before it is killed."""

LIKELY = {
    "SIGKILL": "perhaps the memory ran out",
    "SIGILL": "perhaps an instruction that this processor lacks, such as AVX",
}


class GuestProcess:
    """A running process in its own group; raises `OSError` if it cannot start.

    One that `talks` takes commands on standard input and answers on standard output.
    """

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        variables: Mapping[str, str],
        *,
        talks: bool = False,
    ) -> None:
        channel = subprocess.PIPE if talks else subprocess.DEVNULL
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(variables),
            stdin=channel,
            stdout=channel,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        assert self._process.stderr is not None
        self._tail = _Tail(self._process.stderr)
        self._lock = Lock()
        self._is_over = False

    @property
    def id(self) -> int:
        """Its process id, which is its group's too."""
        return self._process.pid

    @property
    def commands(self) -> IO[bytes]:
        """Its standard input, if it talks."""
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def answers(self) -> IO[bytes]:
        """Its standard output, if it talks."""
        assert self._process.stdout is not None
        return self._process.stdout

    def wait(self, timeout_s: float) -> bool:
        """Whether it ended by itself in time."""
        try:
            self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return False
        return True

    def end(self) -> None:
        """End whatever still runs of the group, first politely; may be called more than once."""
        with self._lock:
            if self._is_over:
                return
            try:
                if self._process.poll() is None:
                    self._signal("SIGTERM")
                    self.wait(GRACE_S)
            finally:
                self._signal("SIGKILL")
                self._process.wait()
                self._is_over = True

    def ending(self) -> str:
        """How it ended: its exit code, or the signal and what that often means."""
        code = self._process.returncode
        if code is None or code >= 0:
            return f"exit code {code}"
        try:
            name = signal.Signals(-code).name
        except ValueError:
            return f"signal {-code}"
        return f"{name} ({LIKELY[name]})" if name in LIKELY else name

    def tail(self) -> str:
        """The last printable lines that it wrote to standard error."""
        self._tail.join(GRACE_S)  # a descendant that left the group could keep the pipe open
        text = bytes(self._tail.kept).decode("utf-8", "replace").replace("\r", "\n")
        lines = ("".join(filter(str.isprintable, line)).rstrip() for line in text.split("\n"))
        return "\n".join(line for line in lines if line)

    def _signal(self, name: str) -> None:
        if sys.platform == "win32":
            command = ["taskkill", "/T", "/F", "/PID", str(self._process.pid)]
            subprocess.run(command, capture_output=True, check=False)
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.Signals[name])


class _Tail(Thread):
    """Reads a stream to its end and keeps only the last bytes."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(name="guest standard error", daemon=True)
        self.kept = bytearray()
        self._stream = stream
        self.start()

    def run(self) -> None:
        with self._stream:
            while chunk := os.read(self._stream.fileno(), 1 << 16):
                self.kept += chunk
                del self.kept[:-TAIL_BYTES]
