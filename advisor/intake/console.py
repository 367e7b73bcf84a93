"""The console that the prompts talk to, and the real one: a terminal, by way of standard error."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Protocol

LEAST_WIDTH = 30
MOST_WIDTH = 80


class Console(Protocol):
    """What the prompts need: to say a line, to take one, and how wide lines may be."""

    @property
    def width(self) -> int:
        """Columns that a line may fill."""

    def say(self, text: str = "", *, strong: bool = False) -> None:
        """Show one line."""

    def take(self, prompt: str) -> str:
        """The next line typed; raises `EOFError` at the end and `KeyboardInterrupt`."""


class Terminal:
    """Lines typed on standard input; everything said goes to standard error."""

    def __init__(self) -> None:
        is_plain = os.environ.get("TERM", "dumb") in ("", "dumb") or os.environ.get("NO_COLOR")
        self._strong = "{}" if is_plain else "\x1b[1m{}\x1b[0m"
        reconfigure = getattr(sys.stdin, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")

    @property
    def width(self) -> int:
        """The terminal's columns, at most 80: longer lines are hard to read."""
        columns = shutil.get_terminal_size((MOST_WIDTH, 24)).columns
        return max(LEAST_WIDTH, min(MOST_WIDTH, columns))

    def say(self, text: str = "", *, strong: bool = False) -> None:
        """Write a line to standard error."""
        print(self._strong.format(text) if strong else text, file=sys.stderr, flush=True)

    def take(self, prompt: str) -> str:
        """Ask for a line; the terminal's own editing keys work."""
        print(prompt, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.rstrip("\n")


def terminal() -> Terminal | None:
    """The terminal, if there is one to ask on: standard input and standard error both are."""
    streams = (sys.stdin, sys.stderr)
    if any(stream is None or stream.closed or not stream.isatty() for stream in streams):
        return None
    return Terminal()
