"""The deprecation warnings that a library gives about what a probe itself calls."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from probes.protocol import LONGEST_LINE

CATEGORIES = (DeprecationWarning, PendingDeprecationWarning, FutureWarning)
MOST_STEPS = 2
"""A library may warn in the function that was called, or in one that this one calls at once."""


@contextmanager
def deprecations(own: str = "probes.") -> Iterator[list[str]]:
    """Collects them, one line each, each once; not those about what a library calls within itself.

    Modules whose names begin with `own` are the ones whose calls count.
    """
    told: list[str] = []

    def show(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        text = " ".join(str(message).split())
        line = f"{category.__name__}: {text}"[:LONGEST_LINE]
        is_deprecation = issubclass(category, CATEGORIES) or "deprecated" in text.lower()
        if is_deprecation and _is_meant(sys._getframe(1), own) and line not in told:
            told.append(line)

    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = show
        yield told


def _is_meant(frame: FrameType | None, own: str) -> bool:
    """Whether the probe called what warns."""
    while frame is not None and frame.f_globals.get("__name__") == "warnings":
        frame = frame.f_back
    for _ in range(MOST_STEPS):
        frame = frame.f_back if frame is not None else None
        if frame is not None and str(frame.f_globals.get("__name__")).startswith(own):
            return True
    return False
