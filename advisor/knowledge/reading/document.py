"""A YAML document as plain data, with the place of everything in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from advisor.errors import Problem

Path = tuple[str | int, ...]
"""The keys and indices that lead from the top of a document to one value."""

Mark = tuple[int, int]
"""Line and column, both counted from 1."""

LONGEST_EXCERPT = 160


@dataclass
class Document:
    """The data of one file, and where each key and value of it stands."""

    name: str
    text: str
    data: Any = None
    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)

    def problem(self, code: str, message: str, mark: Mark = (1, 1)) -> Problem:
        """A problem at that (line, column), with the line itself."""
        lines = self.text.splitlines()
        source = lines[mark[0] - 1] if mark[0] <= len(lines) else ""
        return Problem(self.name, *mark, code, message, source[:LONGEST_EXCERPT])

    def locate(self, path: Path, *, key: bool = False) -> Mark:
        """Where the deepest known part of the path stands: its key, or its value."""
        for end in range(len(path), -1, -1):
            table = self.keys if key and end == len(path) else self.values
            if path[:end] in table:
                return table[path[:end]]
        return (1, 1)
