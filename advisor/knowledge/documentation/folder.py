"""What is in a folder of pages, against what should be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from advisor.errors import AdvisorError
from advisor.knowledge.documentation.tree import MARK

NEAR_THE_TOP = 400
"""Characters within which a page says who wrote it."""


@dataclass(frozen=True)
class Changes:
    """Pages by path: not there yet, there with another text, there though they should not be."""

    missing: tuple[str, ...]
    different: tuple[str, ...]
    stale: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.different or self.stale)

    def __iter__(self) -> Iterator[str]:
        """One line for each page that is not as it should be."""
        yield from (f"{path} is missing" for path in self.missing)
        yield from (f"{path} is not current" for path in self.different)
        yield from (f"{path} is no page any more" for path in self.stale)


def changes(folder: Path, pages: Mapping[str, str]) -> Changes:
    """What would have to change; raises `AdvisorError` where somebody else's file is in the way."""
    found = {path: _read(folder / path) for path in pages}
    foreign = [path for path, text in found.items() if text is not None and not _is_ours(text)]
    if foreign:
        message = f"{folder / foreign[0]} was not written by this command"
        raise AdvisorError(message, "choose a folder of its own for the pages")
    return Changes(
        missing=tuple(path for path, text in found.items() if text is None),
        different=tuple(path for path, text in found.items() if text not in (None, pages[path])),
        stale=tuple(_stale(folder, pages)),
    )


def _stale(folder: Path, pages: Mapping[str, str]) -> Iterator[str]:
    """Pages of this format that this command once wrote, and would not write now."""
    suffixes = {PurePosixPath(path).suffix for path in pages}
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if path not in pages and file.suffix in suffixes and _is_ours(_read(file) or ""):
            yield path


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else None


def _is_ours(text: str) -> bool:
    return MARK in text[:NEAR_THE_TOP]
