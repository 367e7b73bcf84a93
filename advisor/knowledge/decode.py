"""A document of plain data to a record, with every defect at its line and column."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from advisor.errors import FileProblems, Problem, did_you_mean
from advisor.knowledge.reader import Document, Path

R = TypeVar("R", bound=BaseModel)

_SHORT = {
    "missing": "is missing",
    "string_type": "must be text; put it in quotes",
    "tuple_type": "must be a list",
    "dict_type": "must be a mapping",
    "model_type": "must be a mapping",
    "bool_type": "must be true or false",
    "float_type": "must be a number",
}


def decode(document: Document, model: type[R]) -> R:
    """Validate; raises `FileProblems` with all defects of the document at once."""
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        problems = {_problem(document, model, dict(item)) for item in error.errors()}
        raise FileProblems(problems) from None


def _problem(document: Document, model: type[BaseModel], error: dict[str, Any]) -> Problem:
    path = _real_path(document.data, error["loc"])
    kind = error["type"]
    if kind == "extra_forbidden":
        field = str(error["loc"][-1])
        known = _fields(model, path[:-1])
        message = f"unknown field {field!r}{did_you_mean(field, known)}"
        return document.problem("S001", message, document.locate(path, key=True))
    if kind == "missing":
        message = f"field {error['loc'][-1]!r} is missing"
        return document.problem("S002", message, document.locate(path))
    if kind == "literal_error":
        given = str(error["input"])
        expected = str(error["ctx"]["expected"])
        near = did_you_mean(given, expected.replace(" or ", ", ").replace("'", "").split(", "))
        return document.problem(
            "S003", f"{given!r} is none of {expected}{near}", document.locate(path)
        )
    message = _SHORT.get(kind, error["msg"].removeprefix("Value error, "))
    name = f"{path[-1]!r} " if kind in _SHORT and path else ""
    return document.problem("S004", f"{name}{message}", document.locate(path))


def _real_path(data: Any, loc: tuple[str | int, ...]) -> Path:
    """The steps of a validation location that exist in the data (pydantic adds union tags)."""
    path: list[str | int] = []
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        if isinstance(data, dict) and step in data:
            data = data[step]
            path.append(step)
        elif isinstance(data, tuple) and isinstance(step, int) and step < len(data):
            data = data[step]
            path.append(step)
        elif last:
            break
    return tuple(path)


def _fields(model: type[BaseModel], path: Path) -> list[str]:
    """The names a mapping at that path may use."""
    current: Any = model
    for step in path:
        if isinstance(step, int):
            continue
        record = _record(current)
        if record is None:
            return []
        by_name = {info.alias or name: info for name, info in record.model_fields.items()}
        current = by_name[str(step)].annotation if str(step) in by_name else current
    record = _record(current)
    if record is None:
        return []
    return [info.alias or name for name, info in record.model_fields.items()]


def _record(annotation: Any) -> type[BaseModel] | None:
    """The record inside an annotation such as `tuple[Rating, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        found = _record(part)
        if found is not None:
            return found
    return None
