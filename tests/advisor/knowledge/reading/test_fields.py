"""Which names a mapping may use at a place, through lists, options and unions."""

from __future__ import annotations

from advisor.knowledge.files import RuleFile
from advisor.knowledge.reading.fields import fields_at, record_in
from advisor.model.conditions import Condition
from advisor.model.criteria import Rating


def test_the_names_are_those_of_the_file_format() -> None:
    assert "questions" in fields_at(RuleFile, ())
    assert {"all", "not", "is", "in"} <= set(fields_at(RuleFile, ("needs", 0, "when")))
    assert "leaf" in fields_at(RuleFile, ("framework", "ratings", 3))


def test_conditions_nest() -> None:
    deep = ("needs", 0, "when", "all", 1, "not")
    assert fields_at(RuleFile, deep) == fields_at(RuleFile, ("needs", 0, "when"))


def test_an_open_fact_of_an_example_has_names_too() -> None:
    place = ("needs", 0, "examples", 0, "facts", "answer.x")
    assert fields_at(RuleFile, place) == ["unknown", "not_applicable"]


def test_text_has_no_names() -> None:
    assert fields_at(RuleFile, ("version",)) == fields_at(RuleFile, ())[:0]


def test_a_record_is_found_inside_an_annotation() -> None:
    assert record_in(tuple[Rating, ...] | None) is Rating
    assert record_in(Condition) is Condition
    assert record_in(str | None) is None
