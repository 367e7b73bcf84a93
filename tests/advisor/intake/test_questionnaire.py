"""Which questions arise, their order, their defaults, and what a change retires."""

from __future__ import annotations

import pytest

from advisor.intake.answers import Answer, Given
from advisor.intake.questionnaire import (
    answer_facts,
    detected_default,
    open_questions,
    retired,
)
from advisor.model.facts import Fact, known, unknown
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from advisor.model.record import Value


def said(**values: Value | None) -> Given:
    return {name.replace("_", "-"): Answer(value, "asked") for name, value in values.items()}


def yes_or_no(name: str, when: dict[str, object] | None = None) -> Question:
    fields = {"id": name, "text": "?", "help": "?", "why": "?", "type": "bool", "when": when}
    return Question.model_validate(fields)


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions]


def test_every_question_has_a_fact(small_knowledge: Knowledge) -> None:
    given = said(goal="product", targets=("server",), train_os=None)
    facts = answer_facts(small_knowledge.questions, given, {})
    assert {name: fact.state for name, fact in facts.items()} == {
        "answer.goal": "known",
        "answer.targets": "known",
        "answer.offline": "not_applicable",
        "answer.memory": "not_applicable",
        "answer.train-os": "unknown",
        "answer.python": "unknown",
        "answer.present": "unknown",
    }
    assert facts["answer.train-os"].reason == "don't know"
    assert facts["answer.python"].reason == "not asked"
    assert facts["answer.offline"].reason == "does not arise, because of targets"


def test_an_answer_to_a_skipped_question_is_no_fact(small_knowledge: Knowledge) -> None:
    given = said(targets=("server",), offline=True, memory=8.0)
    facts = answer_facts(small_knowledge.questions, given, {})
    assert facts["answer.offline"].state == "not_applicable"
    assert facts["answer.memory"].state == "not_applicable"


def test_a_condition_that_waits_for_an_answer_comes_later(small_knowledge: Knowledge) -> None:
    waiting = ["offline", "memory"]
    found = ids(open_questions(small_knowledge.questions, {}, {}))
    assert found == ["goal", "targets", "train-os", "python", "present", *waiting]


def test_a_condition_that_stays_unknown_leaves_its_question_open(
    small_knowledge: Knowledge,
) -> None:
    found = ids(open_questions(small_knowledge.questions, said(goal="product", targets=None), {}))
    assert found == ["offline", "train-os", "python", "present", "memory"]


def test_a_condition_may_name_a_later_question() -> None:
    early = yes_or_no("early", {"fact": "answer.late", "is": True})
    questions = (early, yes_or_no("late"))
    assert ids(open_questions(questions, {}, {})) == ["late", "early"]
    assert retired(questions, said(early=True, late=False), {}) == ("early",)
    assert retired(questions, said(early=True, late=True), {}) == ()


def test_conditions_in_a_circle_still_come_to_an_end() -> None:
    hen = yes_or_no("hen", {"fact": "answer.egg", "is": True})
    egg = yes_or_no("egg", {"fact": "answer.hen", "is": False})
    assert set(ids(open_questions((hen, egg), {}, {}))) == {"hen", "egg"}
    answer_facts((hen, egg), said(hen=True, egg=True), {})


def test_a_condition_may_name_a_detected_fact() -> None:
    question = yes_or_no("gpu-only", {"fact": "probe.gpu", "is": True})
    absent = {"probe.gpu": known(False, "probe", "driver")}
    assert ids(open_questions((question,), {}, {})) == ["gpu-only"]
    assert open_questions((question,), {}, absent) == ()


def test_a_change_retires_everything_that_hung_on_it(small_knowledge: Knowledge) -> None:
    before = said(targets=("phone",), offline=True, memory=8.0)
    assert retired(small_knowledge.questions, before, {}) == ()
    after = {**before, **said(targets=("server",))}
    assert retired(small_knowledge.questions, after, {}) == ("offline", "memory")


@pytest.mark.parametrize(
    ("detected", "value"),
    [("linux", "linux"), ("wsl2", "linux"), ("other", None), ("macos", "macos")],
)
def test_a_default_is_mapped_or_is_the_choice_itself(
    small_knowledge: Knowledge, detected: str, value: str | None
) -> None:
    facts = {"probe.platform.system": known(detected, "probe", "platform")}
    default = detected_default(small_knowledge.question_by_id["train-os"], facts)
    if value is None:
        assert default is None
        return
    assert default is not None
    label = f"detected: {detected}, from this machine"
    assert default.answer == Answer(value, label, "default")
    assert default.label == label


def test_a_version_stands_for_the_release_it_belongs_to(small_knowledge: Knowledge) -> None:
    question = small_knowledge.question_by_id["python"]

    def value(version: str) -> Value | None:
        default = detected_default(
            question, {"probe.interpreter.python": known(version, "probe", "")}
        )
        return default.answer.value if default else None

    assert value("3.12.4") == "3.12"
    assert value("3.1.0") is None
    assert value("3.100") is None


@pytest.mark.parametrize("fact", [unknown("timeout"), None])
def test_nothing_detected_is_no_default(small_knowledge: Knowledge, fact: Fact | None) -> None:
    facts = {"probe.platform.system": fact} if fact else {}
    assert detected_default(small_knowledge.question_by_id["train-os"], facts) is None


def test_every_type_can_have_a_default() -> None:
    fields = {"id": "q", "text": "?", "help": "?", "why": "?", "prefill": {"fact": "probe.x"}}
    many = ({"id": "a", "text": "A"}, {"id": "b", "text": "B"})
    cases: list[tuple[dict[str, object], Value, Value]] = [
        ({"type": "bool"}, True, True),
        ({"type": "number", "maximum": 4.0}, 3.0, 3.0),
        ({"type": "multi", "choices": many}, ("b", "a"), ("a", "b")),
        ({"type": "multi", "choices": many}, "b", ("b",)),
    ]
    for extra, detected, expected in cases:
        question = Question.model_validate({**fields, **extra})
        default = detected_default(question, {"probe.x": known(detected, "scan", "train.py:4")})
        assert default is not None
        assert default.answer.value == expected
        assert default.label.endswith("from train.py:4")
    too_large = Question.model_validate({**fields, "type": "number", "maximum": 4.0})
    assert detected_default(too_large, {"probe.x": known(5.0, "probe", "")}) is None
