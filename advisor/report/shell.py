"""Long shell commands on several lines that still are the same command when pasted."""

from __future__ import annotations

import re

IN_PYTHON = re.compile(r"\bpython[\d.]*\s+-c\s*$")


def folded(command: str, width: int, indent: int) -> list[str]:
    """Lines of at most `width` characters; a backslash ends all but the last.

    Lines go on indented where more blanks change nothing, and at the margin elsewhere.
    """
    lines: list[str] = []
    rest, margin = command, 0
    quotes = _quotes(command)
    while len(rest) + margin > width:
        at, ending, opening, margin_next = _cut(rest, quotes, width - margin, indent)
        lines.append(" " * margin + rest[:at] + ending)
        quotes = quotes[at:] if not opening else f"{quotes[at]}{quotes[at:]}"
        rest, margin = opening + rest[at:], margin_next
    return [*lines, " " * margin + rest]


def _cut(rest: str, quotes: str, room: int, indent: int) -> tuple[int, str, str, int]:
    """Where to cut, what ends this line, what the next begins with, and its margin."""
    last = room - 2
    for at in range(min(last, len(rest) - 1), indent, -1):
        if rest[at - 1] == " " and quotes[at] in " p":
            return at, "\\", "", indent
    for at in range(min(last, len(rest) - 1), indent, -1):
        if rest[at - 1] == " " and quotes[at] == '"':
            return at, "\\", "", 0
    return (last, "'\\", "'", 0) if quotes[last] == "'" else (last, "\\", "", 0)


def _quotes(command: str) -> str:
    """For each character what it stands in: nothing, ' or ", p for Python code, q for its text."""
    found: list[str] = []
    state, escaped = " ", False
    for at, char in enumerate(command):
        before = state
        if escaped:
            escaped = False
        elif char == "\\" and state != "'":
            escaped = True
        elif state == " " and char in "'\"":
            state = char
            if char == '"' and IN_PYTHON.search(command[:at]):
                state = "p"
        elif (state == "'" and char == "'") or (state in '"pq' and char == '"'):
            state = " "
        elif state in "pq" and char == "'":
            state = "q" if state == "p" else "p"
        found.append(before if state != " " else state if before == " " else before)
    return "".join(found)
