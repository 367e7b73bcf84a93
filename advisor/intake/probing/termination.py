"""A request to terminate becomes an orderly exit, so that no guest outlives the advisor."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

NAMES = ("SIGTERM", "SIGHUP")


@contextmanager
def exiting_on_termination() -> Iterator[None]:
    """Within the block these signals raise `SystemExit`, unless someone else handles them."""
    numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    if current_thread() is not main_thread():
        numbers = []  # only the main thread may set handlers
    replaced = [number for number in numbers if signal.getsignal(number) == signal.SIG_DFL]
    for number in replaced:
        signal.signal(number, _exit)
    try:
        yield
    finally:
        for number in replaced:
            signal.signal(number, signal.SIG_DFL)


def _exit(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
