"""Markdown tables, and the line that says what they were measured with."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence


def markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with the first column to the left and all others to the right."""
    lines = [header, [":--", *["--:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def machine() -> str:
    """The interpreter and the number of cores."""
    interpreter = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{interpreter}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
