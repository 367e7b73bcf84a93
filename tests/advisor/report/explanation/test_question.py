"""A question: its answer, the points it gave, and what follows from another answer."""

from __future__ import annotations

import pytest

from advisor.model.knowledge import Knowledge
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.question import explain_question
from tests.advisor.knowing import skipped


def test_its_points_are_those_of_the_leaves(example: Ground) -> None:
    for name in example.ids["question"]:
        given = {
            leaf.id: leaf.from_questions[name]
            for leaf in example.leaves.values()
            if leaf.from_questions.get(name)
        }
        sums = explain_question(example, name).sums
        found = {term.id: term.amounts["points"] for item in sums for term in item.terms}
        assert found == given
        assert all(item.closes for item in sums)


def test_an_answer_is_told_in_the_words_of_the_question(small: Ground) -> None:
    made = explain_question(small, "targets")
    assert made.statements == (
        "The answer was 'A server or a cloud service' and 'Phones and tablets' (test).",
    )
    (summed,) = made.sums
    assert summed.total.amounts["points"] == 8
    assert {term.id for term in summed.terms} == {"reach/server", "reach/phone"}


def test_other_answers_and_rules_are_listed(small: Ground) -> None:
    made = explain_question(small, "python")
    titles = [item.title for item in made.listings]
    assert titles == ["Who comes first with another answer", "Rules that read it"]
    assert made.listings[1].entries[0].id == "birch-on-old-python"
    assert made.statements[1] == "It gives no points."


def test_a_question_with_a_short_name_is_told_in_full(small: Ground) -> None:
    (goal,) = (item for item in small.knowledge.questions if item.id == "goal")
    assert explain_question(small, "goal").meaning == goal.why
    short = goal.model_copy(update={"short": "Purpose"})
    knowledge = Knowledge.model_construct(**{**dict(small.knowledge), "questions": (short,)})
    made = explain_question(Ground(small.report, knowledge), "goal")
    assert made.meaning == f"{goal.text} {goal.why}"


def test_an_open_question_says_what_it_could_move(unanswered: Ground) -> None:
    made = explain_question(unanswered, "goal")
    assert "options count by their mean" in made.statements[0]
    assert "could move the lead by" in made.statements[1]
    assert "--answer goal=…" in made.statements[1]
    assert explain_question(unanswered, "offline").statements[:2] == (
        "Nobody answered.",
        "It gives no points.",
    )


def test_a_question_that_does_not_arise_was_skipped(small: Ground) -> None:
    report = small.report
    told = skipped(report.facts, "offline")
    ground = Ground(report.model_copy(update={"fact_values": told.values}), small.knowledge)
    assert explain_question(ground, "offline").statements[0] == "It was skipped: skipped."
    alone = {
        **report.fact_values,
        "answer.targets": report.fact_values["answer.targets"].model_copy(
            update={"value": ("server",)}
        ),
    }
    silent = Ground(report.model_copy(update={"fact_values": alone}), small.knowledge)
    made = explain_question(silent, "offline")
    assert made.statements[0] == "It was skipped, since it does not arise here."
    assert made.conditions[0].condition.truth == "false"


@pytest.mark.parametrize("asked", ["goal", "targets", "present"])
def test_why_it_is_asked_is_its_meaning(asked: str, small: Ground) -> None:
    assert explain_question(small, asked).meaning == small.knowledge.question_by_id[asked].why
