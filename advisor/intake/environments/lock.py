"""One at a time: whoever makes or removes environments holds a lock, and so do its children."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from advisor.errors import AdvisorError
from advisor.intake.environments.place import home

FILE = ".lock"
_BEYOND = 1 << 20
"""Where Windows locks a byte: what is locked there cannot be read, and the first bytes must be."""


class Lock:
    """The held lock. Who holds it stands in its file: the advisor, then the child it waits for.

    A child that inherits `descriptor` keeps the lock should the advisor be killed before it ends.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.note()

    @property
    def descriptor(self) -> int:
        """What a child must inherit."""
        return self._file.fileno()

    def note(self, child: int | None = None) -> None:
        """Write down who is at work now."""
        holders = (os.getpid(), *([] if child is None else [child]))
        self._file.seek(0)
        self._file.truncate()
        self._file.write(" ".join(map(str, holders)).encode())
        self._file.flush()


@contextmanager
def exclusive() -> Iterator[Lock]:
    """Hold the lock on all environments; raises `AdvisorError` naming the process that has it."""
    folder = home()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / FILE).open("a+b")
    except OSError as error:
        hint = "ADVISOR_ENVIRONMENTS names another folder for the environments"
        raise AdvisorError(f"{folder} cannot be written: {error.strerror}", hint) from None
    with file:
        if not _taken(file):
            process = _holder(file)
            raise AdvisorError(
                f"another installation or removal is at work in {folder}: process {process}",
                f"wait until it is done, or end process {process}",
            )
        yield Lock(file)


def _taken(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - there is none elsewhere

            file.seek(_BEYOND)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - there is none on Windows

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(file: IO[bytes]) -> str:
    """The process to wait for: the advisor if it lives, else the child that outlived it."""
    file.seek(0)
    holders = file.read(64).decode("ascii", "replace").split() or ["unknown"]
    return next(filter(_lives, holders), holders[-1])


def _lives(process: str) -> bool:
    if sys.platform == "win32":
        return True  # signal 0 would end it
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True  # another user's
    return True
