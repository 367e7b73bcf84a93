"""Other answers, and what follows for the questions that depend on them."""

from __future__ import annotations

import pytest

from advisor.comparison.what_if.answers import with_answers
from advisor.errors import UsageProblem
from advisor.model.facts import Facts, unknown
from advisor.model.knowledge import Knowledge
from tests.advisor.comparison.inputs import ANSWERS
from tests.advisor.knowing import facts, skipped


@pytest.fixture
def given() -> Facts:
    """A phone that has a network, so that nobody asks about its memory."""
    return skipped(facts(ANSWERS), "memory")


def test_an_answer_is_another_and_says_that_it_is_supposed(
    small_knowledge: Knowledge, given: Facts
) -> None:
    moved = with_answers(small_knowledge, given, ("goal=research",))
    fact = moved.fact("answer.goal")
    assert (fact.value, fact.source, fact.provenance) == ("research", "answer", "what if")
    assert {key: fact for key, fact in moved.values.items() if key != "answer.goal"} == {
        key: fact for key, fact in given.values.items() if key != "answer.goal"
    }


def test_not_to_know_is_an_answer(small_knowledge: Knowledge, given: Facts) -> None:
    moved = with_answers(small_knowledge, given, ("goal=dont-know",))
    assert moved.fact("answer.goal") == unknown("don't know", "answer", "what if")


def test_questions_fall_away_and_arise(small_knowledge: Knowledge, given: Facts) -> None:
    away = with_answers(small_knowledge, given, ("targets=server",))
    assert away.fact("answer.offline").state == "not_applicable"
    arisen = with_answers(small_knowledge, given, ("offline=yes",))
    assert arisen.fact("answer.memory").reason == "not asked"
    both = with_answers(small_knowledge, given, ("memory=2", "offline=yes"))
    assert both.fact("answer.memory").value == 2.0


def test_what_was_said_before_is_kept_as_it_was_said(
    small_knowledge: Knowledge, given: Facts
) -> None:
    open_ = unknown("don't know", "answer", "file:3")
    before = given.model_copy(update={"values": {**given.values, "answer.python": open_}})
    assert with_answers(small_knowledge, before, ("goal=research",)).fact("answer.python") == open_
    assert with_answers(small_knowledge, before, ()) == before


def test_a_question_that_does_not_arise_cannot_be_answered(
    small_knowledge: Knowledge, given: Facts
) -> None:
    with pytest.raises(UsageProblem) as caught:
        with_answers(small_knowledge, given, ("memory=2",))
    assert caught.value.message == (
        "--answer memory: the question does not arise, because of offline"
    )


@pytest.mark.parametrize(
    ("option", "says"),
    [
        ("gaol=research", "did you mean 'goal'"),
        ("goal=reserch", "did you mean 'research'"),
        ("goal", "write ID=VALUE"),
        ("memory=100", "from 0.5 to 64 GB"),
    ],
)
def test_what_is_no_answer(
    small_knowledge: Knowledge, given: Facts, option: str, says: str
) -> None:
    with pytest.raises(UsageProblem, match=says):
        with_answers(small_knowledge, given, (option,))
