"""The fields that a mapping may have at some place of a document."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from advisor.knowledge.reading.document import Path


def fields_at(model: type[BaseModel], path: Path) -> list[str]:
    """The names that the mapping at that path may use; none where anything goes."""
    current: Any = model
    for step in path:
        record = record_in(current)
        if record is None:
            return []
        by_name = _by_name(record)
        current = by_name.get(step, current)
    record = record_in(current)
    return [] if record is None else [str(name) for name in _by_name(record)]


def _by_name(record: type[BaseModel]) -> dict[str | int, Any]:
    return {info.alias or name: info.annotation for name, info in record.model_fields.items()}


def record_in(annotation: Any) -> type[BaseModel] | None:
    """The record inside an annotation such as `tuple[Rating, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(record_in, get_args(annotation))), None)
