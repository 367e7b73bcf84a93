"""Sizes and lists in words, and lines on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable

UNITS = ((1e9, "GB", 1), (1e6, "MB", 0), (1e3, "kB", 0))


def size(count: float) -> str:
    """A number of bytes with its unit: 201 MB."""
    for unit, name, digits in UNITS:
        if count >= unit:
            return f"{count / unit:.{digits}f} {name}"
    return f"{count:.0f} bytes"


def listed(names: Iterable[str]) -> str:
    """Names as in a sentence: a, b and c."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def tell(text: str) -> None:
    """Say something about the work, apart from its result."""
    print(f"advisor: {text}", file=sys.stderr, flush=True)
