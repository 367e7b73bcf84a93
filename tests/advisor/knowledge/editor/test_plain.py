"""Records become plain schemas, in which every field says what it means."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from advisor.intake.answers_file import AnswersFile
from advisor.knowledge.editor.plain import FIELDS, draft_07, reference
from advisor.knowledge.packs.format import PackFile
from advisor.model.record import Record
from tests.advisor.knowledge.editor.faults import data_of, faults, fits

Pair = Annotated[tuple[float, float], BeforeValidator(tuple)]


class Twig(Record):
    """A part."""

    title: str = "none"
    default: str = ""


class Tree(Record):
    """A whole."""

    not_: Twig | None = Field(default=None, alias="not")
    span: Pair | None = None
    mixed: int | str | None = None
    twigs: tuple[Twig, ...] = ()
    kind: Literal["oak", "ash"] = "oak"


TREE = draft_07(Tree)


def test_fields_have_the_names_that_files_use() -> None:
    assert list(TREE["properties"]) == ["not", "span", "mixed", "twigs", "kind"]
    assert list(TREE["definitions"]["Twig"]["properties"]) == ["title", "default"]
    assert TREE["properties"]["not"] == reference("Twig")


def test_what_an_editor_would_only_stumble_over_is_gone() -> None:
    assert TREE["properties"]["twigs"] == {"type": "array", "items": reference("Twig")}
    assert TREE["properties"]["mixed"] == {"anyOf": [{"type": "integer"}, {"type": "string"}]}
    assert TREE["definitions"]["Twig"]["properties"]["default"] == {"type": "string"}
    assert TREE["title"] == "Tree"


def test_a_default_that_says_something_stays() -> None:
    assert TREE["properties"]["kind"]["default"] == "oak"


def test_it_accepts_and_refuses_what_the_record_does() -> None:
    assert fits(TREE, {"not": {"title": "t"}, "span": [0, 1], "mixed": 2, "twigs": [{}]})
    assert faults(TREE, {"not": {"tilte": "t"}}) == ["$.not"]
    assert faults(TREE, {"span": [0, "1"]}) == ["$.span[1]"]
    assert faults(TREE, {"span": [0, 1, 2]}) == ["$.span"]
    assert faults(TREE, {"kind": "elm"}) == ["$.kind"]


def test_every_field_that_people_write_says_what_it_means() -> None:
    schemas = (draft_07(PackFile), draft_07(AnswersFile))
    records = [item for schema in schemas for item in (schema, *schema["definitions"].values())]
    means = {
        f"{record['title']}.{field}": there.get("description")
        for record in records
        for field, there in record.get("properties", {}).items()
    }
    # Of a fact that is tested, editors show what it says itself.
    assert means.pop("Condition.fact") is None
    written = data_of(FIELDS.read_text(encoding="utf-8")).items()
    told = {f"{record}.{field}": text for record, own in written for field, text in own.items()}
    assert means == told
