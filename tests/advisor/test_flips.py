"""A flip is a promise: answering so really makes the other framework lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.advise import advise
from advisor.decision.matrix import build_matrix
from advisor.decision.screen import excluded, feasible
from advisor.flips import one_step_away, other_answers
from advisor.inference.infer import infer
from advisor.intake.answers import Answer
from advisor.intake.gather import gather
from advisor.intake.questionnaire import answer_facts
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import TODAY, facts

EXAMPLES = sorted(Path("examples/answers").glob("*.yaml"))

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
        for other in one_step_away(question, chosen):
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


def test_one_step_away_are_one_step_away(small_knowledge: Knowledge) -> None:
    by_id = small_knowledge.question_by_id
    assert list(one_step_away(by_id["goal"], ("product",))) == ["research", "learning"]
    steps = list(one_step_away(by_id["targets"], ("server",)))
    assert steps == [("server", "phone"), ("server", "desktop")]
    assert list(one_step_away(by_id["offline"], ("true",))) == [False]
    assert list(one_step_away(by_id["memory"], ("4",))) == []


def test_leads_are_those_of_asking_anew(real_knowledge: Knowledge) -> None:
    given = facts({"existing-framework": "tensorflow", "approach": "train", "train-here": True})
    first, second = (standing.framework for standing in advise(real_knowledge, given).ranking)
    for other in other_answers(real_knowledge, given, infer(real_knowledge, given)):
        question = real_knowledge.question_by_id[other.question]
        value = other.instead if question.type == "multi" else other.instead[0]
        if question.type == "bool":
            value = other.instead == ("true",)
        anew = answered(given, other.question, value)
        matrix = build_matrix(real_knowledge, anew, infer(real_knowledge, anew))
        lead = matrix.score(first) - matrix.score(second)
        assert other.lead == pytest.approx(lead, abs=1e-9)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_questions_that_fall_away_or_arise_do_so(real_knowledge: Knowledge, path: Path) -> None:
    """As if the questionnaire had been filled in with the other answer."""
    given = Facts(
        as_of=TODAY, values=gather(real_knowledge, answers_file=path, no_input=True).facts
    )
    report = advise(real_knowledge, given)
    names = [standing.framework for standing in report.ranking]
    said = {
        question.id: Answer(fact.value, "test")
        for question in real_knowledge.questions
        if (fact := given.fact(question.fact)).state == "known"
    }
    for other in other_answers(real_knowledge, given, infer(real_knowledge, given)):
        question = real_knowledge.question_by_id[other.question]
        value = other.instead if question.type == "multi" else other.instead[0]
        if question.type == "bool":
            value = other.instead == ("true",)
        changed = {**said, question.id: Answer(value, "test")}
        values = answer_facts(real_knowledge.questions, changed, {})
        anew = given.model_copy(update={"values": values})
        findings = infer(real_knowledge, anew)
        matrix = build_matrix(real_knowledge, anew, findings)
        left = matrix.ranked(feasible(matrix, excluded(real_knowledge, findings, matrix)))
        assert other.framework == (left[0] if left else None), (question.id, value)
        if len(names) > 1:
            lead = matrix.score(names[0]) - matrix.score(names[1])
            assert other.lead == pytest.approx(lead, abs=1e-9), (question.id, value)


def test_stated_weights_stay_whatever_is_answered(small_knowledge: Knowledge) -> None:
    given = facts(ANSWERS).model_copy(update={"weights": {"reach": 0.9}})
    for other in other_answers(small_knowledge, given, infer(small_knowledge, given)):
        question = small_knowledge.question_by_id[other.question]
        value = other.instead if question.type == "multi" else other.instead[0]
        if question.type == "bool":
            value = other.instead == ("true",)
        anew = advise(small_knowledge, answered(given, other.question, value))
        assert next(c.weight for c in anew.criteria if c.id == "reach") == pytest.approx(0.9)
