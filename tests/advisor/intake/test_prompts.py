"""One question on a scripted console: what it shows, and which line ends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from advisor.intake.answers import Answer
from advisor.intake.prompts import KEYS, kept, paragraph, put
from advisor.intake.questionnaire import Default
from advisor.intake.replies import Command
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value

Scripted = Callable[..., Any]
HEAD = "Question 3 of about 7"


def test_a_question_shows_its_text_choices_keys_and_default(
    small_knowledge: Knowledge, scripted: Scripted
) -> None:
    console = scripted("")
    default = Default(Answer("macos", "this machine", "default"), "detected: macos")
    reply = put(console, small_knowledge.question_by_id["train-os"], HEAD, default)
    assert reply == default.answer
    assert console.said == [
        "",
        "Question 3 of about 7 · train-os",
        "Which system will training run on?",
        "  [1] linux    Linux, or Linux inside Windows",
        "  [2] windows  Windows",
        "  [3] macos    macOS",
        "? help · b back · s don't know · q save and leave",
        "Enter: [3] detected: macos",
        "> ",
        "  train-os: macos",
    ]


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("targets", "Type numbers or names, such as 1,2, or none."),
        ("memory", "Type a number from 0.5 to 64 GB."),
    ],
)
def test_what_is_no_single_choice_says_how_to_type_it(
    small_knowledge: Knowledge, scripted: Scripted, question: str, says: str
) -> None:
    console = scripted("q")
    put(console, small_knowledge.question_by_id[question], HEAD, None)
    assert console.said[-3:] == [says, KEYS, "> "]


@pytest.mark.parametrize(
    ("question", "typed", "value", "echo"),
    [
        ("goal", "2", "product", "product"),
        ("goal", "RES", "research", "research"),
        ("targets", "phone, 1", ("server", "phone"), "server, phone"),
        ("targets", "none", (), "none"),
        ("offline", "n", False, "no"),
        ("memory", "1.5 gb", 1.5, "1.5"),
        ("goal", "s", None, "don't know"),
    ],
)
def test_an_answer_is_taken_and_said_back(
    small_knowledge: Knowledge,
    scripted: Scripted,
    question: str,
    typed: str,
    value: Value | None,
    echo: str,
) -> None:
    console = scripted(typed)
    reply = put(console, small_knowledge.question_by_id[question], HEAD, None)
    assert reply == Answer(value, "asked")
    assert console.said[-1] == f"  {question}: {echo}"


@pytest.mark.parametrize(("typed", "command"), [("b", Command.BACK), ("quit", Command.LEAVE)])
def test_a_command_ends_the_question_without_an_answer(
    small_knowledge: Knowledge, scripted: Scripted, typed: str, command: Command
) -> None:
    console = scripted(typed)
    default = kept(Answer("product", "asked"))
    assert put(console, small_knowledge.question_by_id["goal"], HEAD, default) is command
    assert console.said[-1] == "> "


def test_help_explains_and_asks_again(small_knowledge: Knowledge, scripted: Scripted) -> None:
    console = scripted("?", "1")
    reply = put(console, small_knowledge.question_by_id["goal"], HEAD, None)
    assert reply == Answer("research", "asked")
    at = console.said.index("Choose what the first year is about.")
    assert console.said[at - 1 :] == [
        "> ",
        "Choose what the first year is about.",
        "Why it is asked: Moves weight between ease and reach.",
        "> ",
        "  goal: research",
    ]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Please type 1 to 3 or a name, such as product; ? helps."),
        ("gaol", "'gaol' is no choice: type 1 to 3 or a name, such as product."),
        ("4", "'4' is no choice: type 1 to 3 or a name, such as product."),
    ],
)
def test_a_line_that_means_nothing_is_asked_for_again(
    small_knowledge: Knowledge, scripted: Scripted, typed: str, says: str
) -> None:
    console = scripted(typed, "1")
    assert isinstance(put(console, small_knowledge.question_by_id["goal"], HEAD, None), Answer)
    assert says in console.said
    assert console.text.count(HEAD) == 1


@pytest.mark.parametrize(
    ("value", "label"),
    [(None, "don't know"), (True, "yes"), (("a", "b"), "a, b"), ((), "none"), (8.0, "8")],
)
def test_a_former_answer_is_the_default(value: Value | None, label: str) -> None:
    answer = Answer(value, "answers.yaml:3")
    assert kept(answer) == Default(answer, f"{label}, as answered before")


def test_a_paragraph_hangs_on_its_first_line(scripted: Scripted) -> None:
    console = scripted(width=24)
    paragraph(console, "one two\n three four  five six", first="  [1] ", indent="      ")
    assert console.said == ["  [1] one two three", "      four five six"]


@pytest.mark.parametrize("width", [30, 60, 80])
def test_every_real_question_fits_the_console(
    real_knowledge: Knowledge, scripted: Scripted, width: int
) -> None:
    for question in real_knowledge.questions:
        console = scripted("?", "no such choice", "", "q", width=width)
        assert put(console, question, HEAD, None) is Command.LEAVE
        assert max(map(len, console.said[2:])) <= width
