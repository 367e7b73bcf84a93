"""What a tool is doing, as a line on standard error that lives while it works."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from advisor.cli.env.wording import tell

if TYPE_CHECKING:
    from rich.status import Status


class Work:
    """Shows what is done and the last line that the tool said; off a terminal only the former."""

    def __init__(self) -> None:
        self._status: Status | None = None
        self._what = ""

    @contextmanager
    def on(self, what: str) -> Iterator[None]:
        """Show it while the block lasts."""
        if not sys.stderr.isatty():
            tell(what)
            yield
            return
        from rich.console import Console

        with Console(stderr=True).status(what) as status:
            self._what, self._status = what, status
            try:
                yield
            finally:
                self._status = None

    def said(self, line: str) -> None:
        """Take a line of the tool's output."""
        if self._status is not None:
            self._status.update(_fitting(f"{self._what}: {line.strip()}"))


def _fitting(text: str) -> str:
    """What fits on a line; in rich's markup a bracket would be more than one."""
    import shutil

    width = shutil.get_terminal_size((80, 24)).columns - 4
    short = text if len(text) <= width else f"{text[: width - 1]}…"
    return short.replace("[", "\\[")
