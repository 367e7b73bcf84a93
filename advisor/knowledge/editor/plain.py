"""The JSON Schema of a record as editors like it: with every field described, and nothing idle."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from advisor.knowledge.reading.reader import read
from advisor.model.record import Record

DRAFT_07 = "http://json-schema.org/draft-07/schema#"
"""The newest dialect that all editors know."""

FIELDS = Path(__file__).with_name("fields.yaml")
"""What each field of a rule file means."""

Schema = dict[str, Any]

_NULL = {"type": "null"}


def draft_07(model: type[Record]) -> Schema:
    """The schema of a record and of those inside it, which are its definitions.

    Nulls, empty defaults and titles that only repeat a key are left out: editors would offer them.
    """
    schema = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    schema["definitions"] = schema.pop("$defs", {})
    schema = _tidied(schema)
    for record in (schema, *schema["definitions"].values()):
        for field, text in _meanings().get(record.get("title"), {}).items():
            if field in record["properties"]:
                record["properties"][field]["description"] = text
    return {"$schema": DRAFT_07, **schema}


def reference(name: str) -> Schema:
    """A reference to the definition of that name."""
    return {"$ref": f"#/definitions/{name}"}


@cache
def _meanings() -> Mapping[str, Mapping[str, str]]:
    """What the fields of each record mean, by its name."""
    meanings: dict[str, dict[str, str]] = read(FIELDS.read_text("utf-8"), FIELDS.name).data
    return meanings


def _tidied(node: Any) -> Any:
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _tidied(value) for key, value in node.items() if not _idle(node, key)}
    if isinstance(kept.get("prefixItems"), list):
        kept["items"] = kept.pop("prefixItems")
    if _NULL in kept.get("anyOf", ()):
        kept["anyOf"].remove(_NULL)
        if len(kept["anyOf"]) == 1:
            kept |= kept.pop("anyOf")[0]
    return kept


def _idle(node: Schema, key: str) -> bool:
    if key == "title":
        return isinstance(node["title"], str) and "properties" not in node
    return key == "default" and node["default"] in (None, "", [], {})
