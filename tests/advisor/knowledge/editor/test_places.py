"""Names are put where rule files have them."""

from __future__ import annotations

import pytest

from advisor.knowledge.editor.names import vocabularies
from advisor.knowledge.editor.places import PLACES, WHOLE, put_names
from advisor.knowledge.editor.plain import Schema, draft_07, reference
from advisor.knowledge.packs.format import PackFile
from advisor.model.knowledge import Knowledge


@pytest.fixture
def definitions(small_knowledge: Knowledge) -> dict[str, Schema]:
    found: dict[str, Schema] = draft_07(PackFile)["definitions"]
    put_names(found, vocabularies(small_knowledge))
    return found


def test_a_name_a_list_of_names_and_a_mapping_by_name(definitions: dict[str, Schema]) -> None:
    leaf = definitions["Rating"]["properties"]["leaf"]
    assert leaf["$ref"] == "#/definitions/leaf"
    assert leaf["description"].startswith("The leaf that is rated")
    assert definitions["Rating"]["properties"]["evidence"]["items"] == reference("evidence")
    levels = definitions["Path"]["properties"]["levels"]
    assert levels["additionalProperties"] is False
    assert levels["properties"]["phone"]["description"] == "Phone"
    assert definitions["Path.levels.target"] == {"type": "number"}


def test_mappings_of_mappings(definitions: dict[str, Schema]) -> None:
    routes = definitions["Expectation"]["properties"]["routes"]
    assert list(routes["properties"]) == ["alder", "birch"]
    inner = definitions["Expectation.routes.framework"]
    assert list(inner["properties"]) == ["server", "phone"]
    assert definitions["Expectation.routes.target"]["items"] == reference("route")


def test_keys_that_nothing_is_named_by_stay_free(definitions: dict[str, Schema]) -> None:
    points = definitions["Tuning"]["properties"]["points"]
    assert "properties" not in points
    assert "ease/first-model" in points["additionalProperties"]["properties"]


def test_what_cites_evidence_takes_nothing_else(definitions: dict[str, Schema]) -> None:
    fields = {name: item.get("properties", {}) for name, item in definitions.items()}
    citing = {f"{name}.evidence" for name, own in fields.items() if "evidence" in own}
    assert citing == {place for place in PLACES if place.endswith(".evidence")}


def test_facts_and_answers_stand_for_themselves(definitions: dict[str, Schema]) -> None:
    for place, whole in WHOLE.items():
        record, _, field = place.partition(".")
        assert definitions[record]["properties"][field]["$ref"] == f"#/definitions/{whole}"
