"""Commands to a worker and its answers: lines of JSON, read with suspicion and never for long."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO, Any, TypeVar

from pydantic import ValidationError

from advisor.intake.probing.defects import wrong_fields
from advisor.intake.probing.reply import BadReply
from advisor.model.record import Record

LONGEST_LINE = 1 << 16
GRACE_S = 1.0
SLICE_S = 0.25
"""How long to wait for a line before a look at who is to say it, and once more after that."""

Answer = TypeVar("Answer", bound=Record)


class Stumbled(Exception):
    """The worker could not do what it was told, and is still there."""

    def __init__(self, message: str, remedy: str = "", *, unsupported: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.unsupported = unsupported


class Channel:
    """The two pipes of a worker; `is_over` tells whether it is, whoever else holds them."""

    def __init__(
        self, commands: IO[bytes], answers: IO[bytes], is_over: Callable[[], bool] = lambda: False
    ) -> None:
        self._commands = commands
        self._lines = _Lines(answers, is_over)

    def tell(self, command: Mapping[str, Any]) -> None:
        """Send a command; raises `OSError` if nobody reads it."""
        self._commands.write(json.dumps(command).encode() + b"\n")
        self._commands.flush()

    def answer(self, kind: type[Answer], timeout_s: float) -> Answer:
        """The next answer; raises `TimeoutError`, `EOFError`, `BadReply` or `Stumbled`."""
        line = self._lines.next(timeout_s)
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            raise BadReply("crashed", "its answer is truncated or not JSON") from None
        if isinstance(told, dict) and "error" in told:
            unsupported = told.get("unsupported") is True
            raise Stumbled(str(told["error"]), str(told.get("remedy", "")), unsupported=unsupported)
        try:
            return kind.model_validate_json(line)
        except ValidationError as error:
            defect = wrong_fields(error)[0]
            raise BadReply("failed", f"its answer has a defect: {defect}") from None

    def close(self) -> None:
        """Close what is left once the process is over."""
        with suppress(OSError):
            self._commands.close()
        self._lines.join(GRACE_S)  # a descendant that left the group could keep the pipe open


class _Lines(Thread):
    """Reads lines as they come, so that waiting for one can end."""

    def __init__(self, stream: IO[bytes], is_over: Callable[[], bool]) -> None:
        super().__init__(name="worker's answers", daemon=True)
        self._stream = stream
        self._is_over = is_over
        self._queue: SimpleQueue[bytes] = SimpleQueue()
        self.start()

    def run(self) -> None:
        with self._stream:
            while line := self._stream.readline(LONGEST_LINE):
                self._queue.put(line)
        self._queue.put(b"")

    def next(self, timeout_s: float) -> bytes:
        line, until_s, is_over = None, monotonic() + timeout_s, False
        while line is None:
            left_s = until_s - monotonic()
            try:
                line = self._queue.get(timeout=max(0.0, min(left_s, SLICE_S)))
            except Empty:
                if is_over:  # and a descendant keeps the pipe open
                    raise EOFError from None
                if left_s <= SLICE_S:
                    raise TimeoutError from None
                is_over = self._is_over()
        if not line:
            self._queue.put(b"")
            raise EOFError
        return line
