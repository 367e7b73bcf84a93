"""Facts and answers take the values that they have, and no others."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.knowledge.editor.plain import Schema
from advisor.knowledge.editor.values import answers, given, values
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.editor.faults import faults, fits


@pytest.mark.parametrize(
    ("fact", "fine", "wrong"),
    [
        ("answer.goal", "product", "produce"),
        ("answer.targets", "phone", "phnoe"),
        ("answer.offline", True, "true"),
        ("answer.memory", 0.5, 65),
        ("answer.python", "3.10", 3.10),
        ("probe.platform.system", "linux", "Linux"),
        ("probe.interpreter.python", "3.12.1", 3.12),
        ("probe.installation.alder.installed", False, 0),
    ],
)
def test_a_fact_has_values_of_its_type_only(
    small_knowledge: Knowledge, fact: str, fine: Any, wrong: Any
) -> None:
    schema = values(small_knowledge)[fact]
    assert fits(schema, fine)
    assert not fits(schema, wrong)


def test_choices_say_what_they_mean(small_knowledge: Knowledge) -> None:
    schema = values(small_knowledge)["answer.goal"]
    assert dict(zip(schema["enum"], schema["enumDescriptions"], strict=True)) == {
        "research": "Research, new methods",
        "product": "A product that others rely on",
        "learning": "Learning or teaching",
    }


@pytest.fixture
def facts(small_knowledge: Knowledge) -> Schema:
    missing = {"type": "object", "required": ["unknown"]}
    definitions = {**values(small_knowledge), "Missing": missing}
    return {**given(small_knowledge.facts), "definitions": definitions}


def test_given_facts_are_whole_or_missing(facts: Schema) -> None:
    assert fits(facts, {"answer.goal": "product", "answer.targets": ["phone", "server"]})
    assert fits(facts, {"answer.goal": {"unknown": "not asked"}, "answer.memory": 2})
    assert faults(facts, {"answer.targets": "phone"}) == ["$['answer.targets']"]
    assert faults(facts, {"answer.targets": ["phnoe"]}) == ["$['answer.targets']"]
    assert faults(facts, {"answer.target": ["phone"]}) == ["$"]


@pytest.mark.parametrize("unknown", ["goal", "targets", "offline", "memory", "python"])
def test_nobody_needs_to_know_an_answer(small_knowledge: Knowledge, unknown: str) -> None:
    assert fits(answers(small_knowledge.questions), {unknown: "dont-know"})


def test_answers_are_those_of_an_answers_file(small_knowledge: Knowledge) -> None:
    schema = answers(small_knowledge.questions)
    assert fits(schema, {"goal": "product", "targets": [], "offline": False, "memory": 64})
    assert faults(schema, {"goal": "produce", "offline": "no"}) == ["$.goal", "$.offline"]
    assert faults(schema, {"targets": "phone", "memory": 0}) == ["$.memory", "$.targets"]
    assert faults(schema, {"gaol": "product"}) == ["$"]
    about = schema["properties"]["goal"]["description"]
    assert about == "What is the project for?\n\nChoose what the first year is about."
