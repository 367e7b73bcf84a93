"""Validation errors to defects of the data: where each one is, and one for each union.

pydantic reports every branch of a union and adds the branch's name to the location. What helps is
the branch that came furthest, or, where none fits at all, one sentence that names them together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from advisor.knowledge.reading.document import Path


@dataclass(frozen=True)
class Defect:
    """One wrong place, and the errors that say what was expected there."""

    path: Path
    errors: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class _Located:
    """An error, the steps of its location that exist in the data, and where its union begins."""

    error: dict[str, Any]
    path: Path
    union: Path | None
    depth: int


def distinct(data: Any, errors: Iterable[dict[str, Any]]) -> list[Defect]:
    """The defects behind validation errors, in the order of the errors."""
    located = [_located(data, error) for error in errors]
    defects: list[Defect] = []
    unions: dict[Path, list[_Located]] = {}
    for item in located:
        if item.union is not None:
            unions.setdefault(item.union, []).append(item)
        elif item.error["type"] != "too_short" or not _hides(item.path, located):
            defects.append(Defect(item.path, (item.error,)))
    for path, members in unions.items():
        deepest = max(member.depth for member in members)
        if deepest > 1:
            further = (member for member in members if member.depth > 1)
            defects.extend(Defect(member.path, (member.error,)) for member in further)
        else:
            defects.append(Defect(path, tuple(member.error for member in members)))
    return defects


def _hides(path: Path, located: Iterable[_Located]) -> bool:
    """Whether a list counts as too short only because some of its items are wrong."""
    return any(len(item.path) > len(path) and item.path[: len(path)] == path for item in located)


def _located(data: Any, error: dict[str, Any]) -> _Located:
    location: Path = error["loc"]
    steps = location[:-1] if error["type"] == "missing" else location
    path: list[str | int] = []
    union: Path | None = None
    for step in steps:
        if _has(data, step):
            data = data[step]
            path.append(step)
        elif union is None:
            union = tuple(path)
    depth = 0 if union is None else len(steps) - len(union)
    return _Located(error, tuple(path), union, depth)


def _has(data: Any, step: str | int) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, tuple) and isinstance(step, int) and step < len(data)
