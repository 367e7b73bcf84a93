"""A flip is a promise: answering so really makes the other framework lead."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.flips import other_answers
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts

ANSWERS = {"present": "none", "targets": ("server",), "python": "3.12", "train-os": "linux"}


def answered(given: Facts, question: str, value: object) -> Facts:
    changed = known(value, "answer", "test")  # type: ignore[arg-type]
    return given.model_copy(update={"values": {**given.values, f"answer.{question}": changed}})


@pytest.mark.parametrize("goal", ["research", "product", "learning"])
def test_every_flip_holds_and_nothing_else_flips(small_knowledge: Knowledge, goal: str) -> None:
    given = facts({**ANSWERS, "goal": goal})
    report = advise(small_knowledge, given)
    promised = {(flip.question, flip.instead): flip.framework for flip in report.robustness.flips}
    for question in small_knowledge.questions:
        if question.fact not in given.values:
            continue
        value = given.fact(question.fact).value
        chosen = value if isinstance(value, tuple) else (str(value),)
        for other in other_answers(question, chosen):
            first = advise(small_knowledge, answered(given, question.id, other)).ranking[0]
            key = (question.id, other if isinstance(other, tuple) else (str(other),))
            expected = promised.get(key, report.ranking[0].framework)
            assert first.framework == expected, key


def test_an_answer_that_rules_the_leader_out_is_a_flip(small_knowledge: Knowledge) -> None:
    given = facts({**ANSWERS, "goal": "learning"})
    report = advise(small_knowledge, given)
    assert report.ranking[0].framework == "birch"
    flips = {(flip.question, flip.instead, flip.framework) for flip in report.robustness.flips}
    assert ("python", ("3.10",), "alder") in flips


def test_other_answers_are_one_step_away(small_knowledge: Knowledge) -> None:
    by_id = small_knowledge.question_by_id
    assert list(other_answers(by_id["goal"], ("product",))) == ["research", "learning"]
    steps = list(other_answers(by_id["targets"], ("server",)))
    assert steps == [("server", "phone"), ("server", "desktop")]
    assert list(other_answers(by_id["offline"], ("true",))) == [False]
    assert list(other_answers(by_id["memory"], ("4",))) == []
