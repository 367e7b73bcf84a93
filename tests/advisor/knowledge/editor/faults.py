"""What a JSON Schema says against a document, as a validator finds it that no editor uses."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft7Validator

from advisor.knowledge.editor.plain import Schema
from advisor.knowledge.reading.reader import read


def faults(schema: Schema, data: Any) -> list[str]:
    """Where the data does not fit, in the order of the places; the schema itself must be sound."""
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
    return sorted({error.json_path for error in validator.iter_errors(_lists(data))})


def fits(schema: Schema, data: Any) -> bool:
    return not faults(schema, data)


def data_of(text: str) -> Any:
    """The plain data of a rule file."""
    return read(text, "a file").data


def _lists(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _lists(value) for key, value in data.items()}
    return [_lists(item) for item in data] if isinstance(data, (tuple, list)) else data
