"""A document of plain data to a record, with every defect at its line and column."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from advisor.errors import FileProblems, Problem, did_you_mean
from advisor.knowledge.reading.document import Document, first
from advisor.knowledge.reading.fields import fields_at
from advisor.knowledge.reading.locations import Defect, distinct

R = TypeVar("R", bound=BaseModel)

MOST_ERRORS = 1_000
"""Every value of a file can be wrong in several ways, and few of them are ever shown."""

_NOUNS = {
    "bool_type": "true or false",
    "date_type": "a day such as 2026-11-22",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "string_type": "text",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}
_LIMITS = {
    "greater_than": "more than {gt:g}",
    "greater_than_equal": "at least {ge:g}",
    "less_than": "less than {lt:g}",
    "less_than_equal": "at most {le:g}",
}


def decode(document: Document, model: type[R]) -> R:
    """Validate; raises `FileProblems` with all defects of the document at once."""
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        errors = [dict(item) for item in error.errors(include_url=False)[:MOST_ERRORS]]
        defects = distinct(document.data, errors)
        found = (_problem(document, model, defect) for defect in defects)
        raise FileProblems(first(found)) from None


def _problem(document: Document, model: type[BaseModel], defect: Defect) -> Problem:
    kind = defect.errors[0]["type"]
    if kind == "extra_forbidden":
        field = str(defect.path[-1])
        message = (
            f"unknown field {field!r}{did_you_mean(field, fields_at(model, defect.path[:-1]))}"
        )
        return document.problem("S001", message, document.locate(defect.path, key=True))
    mark = document.locate(defect.path)
    if kind == "missing":
        field = defect.errors[0]["loc"][-1]
        return document.problem("S002", f"field {field!r} is missing", mark)
    if all(error["type"] == "literal_error" for error in defect.errors):
        return document.problem("S003", _none_of(defect), mark)
    return document.problem("S004", _unfit(defect), mark)


def _none_of(defect: Defect) -> str:
    error = defect.errors[0]
    given, expected = str(error["input"]), str(error["ctx"]["expected"])
    if isinstance(error["input"], bool) and given.lower() in _words(expected):
        return f"{given.lower()} is not {given.lower()!r}; put it in quotes"
    return f"{given!r} is none of {expected}{did_you_mean(given, _words(expected))}"


def _unfit(defect: Defect) -> str:
    error = defect.errors[0]
    name = _name(defect.path[-1]) if defect.path else "the file"
    if error["type"] in _LIMITS:
        return f"{name} must be {_LIMITS[error['type']].format(**error['ctx'])}"
    if error["type"] == "too_short":
        items = "item" if error["ctx"]["min_length"] == 1 else "items"
        return f"{name} needs at least {error['ctx']['min_length']} {items}"
    if error["type"] not in _NOUNS:
        message: str = error["msg"]
        return message.removeprefix("Value error, ")
    if error["input"] is None:
        return f"{name} has no value"
    wanted = [_noun(item) for item in defect.errors]
    hint = did_you_mean(str(error["input"]), _words(", ".join(wanted)))
    if wanted == ["text"] and isinstance(error["input"], (bool, int, float)):
        hint = "; put it in quotes"
    return f"{name} must be {' or '.join(filter(None, [', '.join(wanted[:-1]), wanted[-1]]))}{hint}"


def _name(step: str | int) -> str:
    return f"item {step + 1}" if isinstance(step, int) else repr(step)


def _noun(error: dict[str, Any]) -> str:
    if error["type"] == "literal_error":
        return str(error["ctx"]["expected"])
    return _NOUNS.get(error["type"], str(error["msg"]))


def _words(expected: str) -> list[str]:
    """The single values in pydantic's list of literals: `'a', 'b' or 'c'`."""
    return [part[1:-1] for part in expected.replace(" or ", ", ").split(", ") if part[:1] == "'"]
