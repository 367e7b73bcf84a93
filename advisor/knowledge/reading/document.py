"""A YAML document as plain data, with the place of everything in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from advisor.errors import Problem

Path = tuple[str | int, ...]
"""The keys and indices that lead from the top of a document to one value."""

Mark = tuple[int, int]
"""Line and column, both counted from 1."""

LONGEST_EXCERPT = 160
LONGEST_MESSAGE = 500

MOST_PROBLEMS = 100
"""More in one file have one cause, and the search for what was meant takes its time."""


@dataclass
class Document:
    """The data of one file, and where each key and value of it stands."""

    name: str
    text: str
    data: Any = None
    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return self.text.splitlines()

    def problem(self, code: str, message: str, mark: Mark = (1, 1)) -> Problem:
        """A problem at that (line, column), with the line itself as far as it can be shown."""
        source = self.lines[mark[0] - 1] if mark[0] <= len(self.lines) else ""
        told = shown(message, LONGEST_MESSAGE) + "…" * (len(message) > LONGEST_MESSAGE)
        return Problem(self.name, *mark, code, told, shown(source, LONGEST_EXCERPT))

    def locate(self, path: Path, *, key: bool = False) -> Mark:
        """Where the deepest known part of the path stands: its key, or its value."""
        for end in range(len(path), -1, -1):
            table = self.keys if key and end == len(path) else self.values
            if path[:end] in table:
                return table[path[:end]]
        return (1, 1)


def shown(text: str, most: int) -> str:
    """The beginning of the text, without what would steer a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text[:most])


def first(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of one file as far as anybody mends them at once."""
    for count, problem in enumerate(problems):
        if count == MOST_PROBLEMS:
            message = f"more than {MOST_PROBLEMS} problems in this file; mend the others first"
            yield replace(problem, code="Y013", message=message)
            return
        yield problem
