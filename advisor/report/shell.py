"""Long shell commands on several lines that still are the same command when pasted."""

from __future__ import annotations

import re

IN_PYTHON = re.compile(r"\bpython[\d.]*\s+-c\s*$")
BARE, SINGLE, DOUBLE, PYTHON, PYTHON_TEXT, ESCAPED = " ", "'", '"', "p", "t", "\\"
"""What a place in a command stands in; PYTHON is code in double quotes after `python -c`."""

GOES_ON = 4
"""How much further the following lines are indented."""


def folded(command: str, width: int, indent: int) -> list[str]:
    """Lines of at most `width` characters, from `indent` on; a backslash ends all but the last.

    Lines go on indented where more blanks change nothing, and at the very margin elsewhere.
    """
    lines: list[str] = []
    rest, margin, places = command, indent, _places(command)
    while len(rest) + margin > width:
        at, next_margin = _cut(rest, places, width - margin - 2, indent + GOES_ON)
        reopen = places[at] == SINGLE
        lines.append(" " * margin + rest[:at] + ("'\\" if reopen else "\\"))
        rest = ("'" if reopen else "") + rest[at:]
        places = (BARE if reopen else "") + places[at:]
        margin = next_margin
    return [*lines, " " * margin + rest]


def _cut(rest: str, places: str, last: int, indent: int) -> tuple[int, int]:
    """Where to cut, and the margin of what follows; between statements if it can be."""
    fitting = [at for at in range(last, GOES_ON, -1) if rest[at - 1] == " "]
    free = [at for at in fitting if places[at] in BARE + PYTHON]
    ends = [at for at in free if at > last // 2 and rest[at - 2] == ";"]
    if free:
        return (*ends, *free)[0], indent
    exact = [at for at in fitting if places[at] in DOUBLE + PYTHON_TEXT]
    if exact:
        return exact[0], 0
    return (last - 1 if places[last] == ESCAPED else last), 0


def _places(command: str) -> str:
    """For the place before each character, what it stands in."""
    found: list[str] = []
    state = BARE
    escaped = False
    for at, char in enumerate(command):
        found.append(ESCAPED if escaped else state)
        if escaped or (char == "\\" and state != SINGLE):
            escaped = not escaped
        else:
            state = _after(char, state, command[:at])
    return "".join(found)


def _after(char: str, state: str, before: str) -> str:
    if state == BARE and char == DOUBLE:
        return PYTHON if IN_PYTHON.search(before) else DOUBLE
    if state == BARE and char == SINGLE:
        return SINGLE
    if char == DOUBLE and state in (DOUBLE, PYTHON, PYTHON_TEXT):
        return BARE
    if char == SINGLE and state == SINGLE:
        return BARE
    if char == SINGLE and state in (PYTHON, PYTHON_TEXT):
        return PYTHON_TEXT if state == PYTHON else PYTHON
    return state
