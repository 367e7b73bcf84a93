"""The schema of an answers file offers the questions and their choices."""

from __future__ import annotations

from advisor.intake.answers_schema import answers_schema
from advisor.intake.writing import render
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.editor.faults import data_of, faults

HEAD = "schema: advisor.answers/1\nanswers:\n"


def test_answers_and_files_to_fill_in_fit(small_knowledge: Knowledge) -> None:
    schema = answers_schema(small_knowledge)
    assert faults(schema, data_of(HEAD + "  goal: product\n  targets: [phone]\n")) == []
    assert faults(schema, data_of(render(small_knowledge.questions, {}))) == []


def test_what_is_misspelt_is_told_at_its_place(small_knowledge: Knowledge) -> None:
    schema = answers_schema(small_knowledge)
    wrong = data_of(HEAD + "  goal: produce\n  targets: [phnoe]\n  offline: maybe\n")
    assert faults(schema, wrong) == ["$.answers.goal", "$.answers.offline", "$.answers.targets"]
    assert faults(schema, data_of(HEAD + "  gaol: product\n")) == ["$.answers"]
    assert faults(schema, {"schema": "advisor.answers/2", "answers": {}}) == ["$.schema"]
    assert faults(schema, {"answers": {}, "nmae": "x"}) == ["$"]
