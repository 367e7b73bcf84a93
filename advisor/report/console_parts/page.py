"""Lines of text within a width: headings, paragraphs, labelled entries and commands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from advisor.report.shell import folded
from advisor.report.wording import plain

Part = str | tuple[str, str]
"""Text, or text with a rich style."""

LEAST_WIDTH = 40
INDENT = 2
BLANKS = re.compile(r"\s+")


class Page:
    """Collects lines; all text becomes inert here, whatever a user or a framework wrote in it.

    `details` says whether everything is wanted, or what tells most.
    """

    def __init__(self, width: int, *, colour: bool, details: bool = False) -> None:
        self.width = max(LEAST_WIDTH, width)
        self.details = details
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=self.width,
            force_terminal=colour,
            no_color=not colour,
            color_system="standard" if colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def heading(self, title: str, aside: str = "") -> None:
        """A blank line, a title, and beside it what its numbers mean."""
        self.gap()
        text = _assembled(((title, "bold"), f" ({aside})" if aside else ""))
        for line in self._wrapped(text, self.width):
            self._put(line)

    def text(self, *parts: Part, indent: int = INDENT) -> None:
        """A paragraph."""
        for line in self._wrapped(_assembled(parts), self.width - indent):
            self._put(line, indent)

    def entry(self, label: Part, *parts: Part, indent: int = INDENT, room: int = 0) -> None:
        """A paragraph that hangs on its label; `room` aligns several."""
        head = _assembled((label,))
        self._hang(head, max(room, head.cell_len + 1), parts, indent)

    def numbered(self, numbers: Sequence[tuple[str, int]], *parts: Part) -> None:
        """A paragraph that hangs on right-aligned cells, each as wide as it says."""
        head = Text()
        for text, room in numbers:
            cell = _assembled((text,))
            head.append(" " * max(0, room - cell.cell_len))
            head.append(cell)
        self._hang(head, head.cell_len + INDENT, parts, INDENT)

    def _hang(self, head: Text, room: int, parts: tuple[Part, ...], indent: int) -> None:
        if room > self.width // 2:
            for line in self._wrapped(head, self.width - indent):
                self._put(line, indent)
            self.text(*parts, indent=indent + INDENT)
            return
        lines = self._wrapped(_assembled(parts), self.width - indent - room)
        for number, line in enumerate(lines or [Text()]):
            first = head if number == 0 else Text()
            self._put(Text.assemble(first, " " * (room - first.cell_len), line), indent)

    def row(self, *cells: tuple[str, int], indent: int = INDENT) -> None:
        """One line of cells, each as wide as it says; the caller sees to it that they fit."""
        line = Text()
        for words, room in cells:
            cell = Text(plain(words))
            line.append(cell)
            line.append(" " * max(0, room - cell.cell_len))
        line.truncate(self.width - indent)
        self._put(line, indent)

    def command(self, command: str, indent: int = INDENT) -> None:
        """A shell command, on several lines if it must be, and still the same when pasted."""
        for line in folded(plain(command), self.width, indent):
            self._put(Text(line, style="cyan"))

    def gap(self) -> None:
        """A blank line, unless the page is empty."""
        if self._out.tell():
            self._out.write("\n")

    def finished(self) -> str:
        """Everything, without blanks at the ends of lines."""
        return "".join(f"{line.rstrip()}\n" for line in self._out.getvalue().splitlines())

    def _wrapped(self, text: Text, width: int) -> list[Text]:
        return list(text.wrap(self._console, width)) if text.plain else []

    def _put(self, line: Text, indent: int = 0) -> None:
        line.rstrip()
        self._console.print(Text.assemble(" " * indent, line), soft_wrap=True)


def _assembled(parts: tuple[Part, ...]) -> Text:
    text = Text()
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        text.append(BLANKS.sub(" ", plain(words)), style or None)
    return text


def room_for(labels: list[str]) -> int:
    """How wide a column of labels is, with two blanks after the longest."""
    return max((cell_len(plain(label)) for label in labels), default=0) + 2
