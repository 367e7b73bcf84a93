"""What a typed line means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.intake.answers import defects
from advisor.intake.replies import Command, NotUnderstood, Reply, numbers, read_reply, spoken
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, Question


@pytest.mark.parametrize(
    ("question", "line", "reply"),
    [
        ("goal", "2", "product"),
        ("goal", " Product ", "product"),
        ("goal", "prod", "product"),
        ("python", "3.12", "3.12"),
        ("python", "2", "3.12"),
        ("python", "a", "any"),
        ("targets", "1,3", ("server", "desktop")),
        ("targets", "3 1 3", ("server", "desktop")),
        ("targets", "phone, se", ("server", "phone")),
        ("targets", "none", ()),
        ("present", "none", "none"),
        ("offline", "y", True),
        ("offline", "2", False),
        ("offline", "false", False),
        ("memory", "8", 8.0),
        ("memory", "0.5 GB", 0.5),
        ("goal", "s", None),
        ("goal", "d", None),
        ("targets", "dont-know", None),
        ("memory", "don't know", None),
        ("goal", "?", Command.HELP),
        ("goal", "b", Command.BACK),
        ("memory", "q", Command.LEAVE),
        ("targets", "d", None),
    ],
)
def test_what_is_understood(
    small_knowledge: Knowledge, question: str, line: str, reply: Reply
) -> None:
    assert read_reply(small_knowledge.question_by_id[question], line) == reply


@pytest.mark.parametrize(
    ("question", "line", "message"),
    [
        ("goal", "", "Please type 1 to 3 or a name, such as product; ? helps."),
        ("goal", "4", "'4' is no choice: type 1 to 3 or a name, such as product."),
        ("goal", "0", "is no choice"),
        ("goal", "²", "is no choice"),
        ("goal", "1,2", "is no choice"),
        ("goal", "x" * 99, "'xxxxxxxxxxxxxxxxxxx…' is no choice"),
        ("python", "3.", "'3.' could be 3.10, 3.12; type more of it."),
        ("targets", "1,7", "'7' is no choice: type numbers or names, such as 1,2, or none."),
        ("memory", "65", "'65' will not do: type a number from 0.5 to 64 GB."),
        ("memory", "nan", "will not do"),
        ("memory", "much", "will not do"),
        ("offline", "maybe", "type 1 to 2 or a name, such as no."),
    ],
)
def test_what_is_not_understood_says_what_is(
    small_knowledge: Knowledge, question: str, line: str, message: str
) -> None:
    with pytest.raises(NotUnderstood) as caught:
        read_reply(small_knowledge.question_by_id[question], line)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 80


def test_a_choice_wins_over_the_command_of_the_same_name() -> None:
    choices = (Choice(id="B", text="Plan B"), Choice(id="skip", text="Skip it"))
    question = Question(id="q", text="?", help="?", why="?", type="single", choices=choices)
    assert read_reply(question, "b") == "B"
    assert read_reply(question, "skip") == "skip"
    assert read_reply(question, "s") is None


@given(line=st.text(max_size=12), index=st.integers(0, 6))
def test_no_line_is_taken_for_something_impossible(
    small_knowledge: Knowledge, line: str, index: int
) -> None:
    question = small_knowledge.questions[index]
    try:
        reply = read_reply(question, line)
    except NotUnderstood:
        return
    if reply is not None and not isinstance(reply, Command):
        assert defects(question, reply) == []


def test_values_are_shown_as_numbers_and_words(small_knowledge: Knowledge) -> None:
    targets = small_knowledge.question_by_id["targets"]
    assert numbers(targets, ("server", "desktop")) == "[1,3]"
    assert numbers(small_knowledge.question_by_id["offline"], False) == "[2]"
    assert numbers(small_knowledge.question_by_id["memory"], 8.0) == ""
    shown = [spoken(value) for value in (None, True, ("a", "b"), (), "a", 8.0)]
    assert shown == ["don't know", "yes", "a, b", "none", "a", "8"]
