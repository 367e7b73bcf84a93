"""A condition takes the facts that exist, with the operators and values that fit them."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.knowledge.editor.conditions import condition, keys_by_type
from advisor.knowledge.editor.names import one_of, vocabularies
from advisor.knowledge.editor.plain import Schema, draft_07
from advisor.knowledge.editor.values import values
from advisor.model.conditions import OPERATORS, Condition
from advisor.model.knowledge import Knowledge
from advisor.model.record import Record
from tests.advisor.knowledge.editor.faults import data_of, faults


class Holder(Record):
    """Something with a condition."""

    when: Condition


@pytest.fixture(scope="module")
def schema(small_knowledge: Knowledge) -> Schema:
    made = draft_07(Holder)
    facts = one_of(vocabularies(small_knowledge)["fact"])
    own = {"fact": facts, **keys_by_type(), **values(small_knowledge)}
    whole = condition(made["definitions"]["Condition"], small_knowledge.facts)
    return {**made, "definitions": {**own, "Condition": whole}}


@pytest.mark.parametrize(
    "text",
    [
        "{fact: answer.goal, is: product}",
        "{fact: answer.goal, not_in: [product, learning]}",
        "{fact: answer.targets, contains: phone}",
        "{fact: answer.targets, contains_all: [phone, server]}",
        "{fact: answer.memory, ge: 2}",
        "{fact: answer.memory, applicable: false}",
        "{fact: answer.offline, is_not: true}",
        "{fact: probe.interpreter.python, version: '>=3.10'}",
        "{all: [{fact: answer.goal, is: product}, {not: {fact: answer.offline, is: true}}]}",
        "{any: [{fact: answer.goal, is: product}, {all: [{fact: answer.memory, lt: 1}]}]}",
    ],
)
def test_what_the_rule_base_reads_fits(schema: Schema, text: str) -> None:
    assert faults(schema, data_of(f"when: {text}")) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{fact: answer.gaol, is: product}", "$.when.fact"),
        ("{fact: answer.goal, is: produce}", "$.when.is"),
        ("{fact: answer.goal, in: [product, produce]}", "$.when.in[1]"),
        ("{fact: answer.goal, in: product}", "$.when.in"),
        ("{fact: answer.goal, contains: product}", "$.when"),
        ("{fact: answer.goal, equals: product}", "$.when"),
        ("{fact: answer.goal}", "$.when"),
        ("{fact: answer.goal, is: product, is_not: learning}", "$.when"),
        ("{fact: answer.goal, is: product, all: []}", "$.when"),
        ("{is: product}", "$.when"),
        ("{}", "$.when"),
        ("{all: [], any: []}", "$.when"),
        ("{all: [{fact: answer.offline, is: 'yes'}]}", "$.when.all[0].is"),
        ("{not: {fact: answer.memory, lt: 65}}", "$.when.not.lt"),
        ("{all: []}", "$.when.all"),
        ("{fact: answer.targets, contains_any: []}", "$.when.contains_any"),
        ("{any: [{fact: answer.memory, lt: much}]}", "$.when.any[0].lt"),
        ("{fact: answer.python, is: 3.10}", "$.when.is"),
        ("{fact: probe.interpreter.python, version: 3.10}", "$.when.version"),
        ("{fact: answer.memory, applicable: often}", "$.when.applicable"),
    ],
)
def test_what_it_would_refuse_is_told_at_its_place(schema: Schema, text: str, place: str) -> None:
    assert place in faults(schema, data_of(f"when: {text}"))


def test_a_fact_that_only_begins_like_another_is_not_taken_for_it(schema: Schema) -> None:
    tested: list[Any] = schema["definitions"]["Condition"]["allOf"]
    patterns = [item["if"]["properties"]["fact"]["pattern"] for item in tested]
    assert "^answer[.]goal$" in patterns
    assert len(set(patterns)) == len(patterns)


def test_operators_are_offered_for_facts_that_take_them(schema: Schema) -> None:
    whole = schema["definitions"]["Condition"]
    assert all(whole["properties"][operator]["doNotSuggest"] for operator in OPERATORS)
    goal = next(item for item in whole["allOf"] if "goal" in str(item["if"]))["then"]["properties"]
    assert list(goal) == ["fact", "is", "is_not", "in", "not_in", "applicable"]
    assert goal["fact"] == {"description": "What is the project for?"}
    assert goal["in"]["description"] == "The fact has one of these values."
