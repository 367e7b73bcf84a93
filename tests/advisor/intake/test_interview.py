"""The interview as a user meets it, on a scripted console."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from advisor.errors import AdvisorError
from advisor.intake.answers import Answer, Given
from advisor.intake.interview import Interview
from advisor.intake.questionnaire import FactValues
from advisor.model.facts import known
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value

Scripted = Callable[..., Any]
LINUX = {"probe.platform.system": known("linux", "probe", "platform")}


def interview(
    knowledge: Knowledge, console: Any, fixed: Given | None = None, detected: FactValues = LINUX
) -> tuple[Interview, list[Given]]:
    saves: list[Given] = []
    made = Interview(
        console,
        knowledge.questions,
        fixed or {},
        lambda: detected,
        lambda asked: saves.append(dict(asked)),
    )
    return made, saves


def values(given: Given) -> dict[str, Value | None]:
    return {name: answer.value for name, answer in given.items()}


def test_the_questions_that_arise_are_asked_in_order(
    small_knowledge: Knowledge, scripted: Scripted
) -> None:
    console = scripted("product", "1", "", "3.12", "none")
    asked = interview(small_knowledge, console)[0].run()
    assert values(asked) == {
        "goal": "product",
        "targets": ("server",),
        "train-os": "linux",
        "python": "3.12",
        "present": "none",
    }
    assert asked["goal"] == Answer("product", "asked")
    assert asked["train-os"] == Answer("linux", "detected: linux, from this machine", "default")
    heads = [line for line in console.said if line.startswith("Question")]
    assert heads[0] == "Question 1 of about 7 · goal"
    assert heads[-1] == "Question 5 of about 5 · present"


def test_back_offers_the_answer_given_before(
    small_knowledge: Knowledge, scripted: Scripted
) -> None:
    console = scripted("product", "server", "b", "b", "", "1", "2", "", "any", "none")
    asked = interview(small_knowledge, console)[0].run()
    assert "Enter: [2] product, as answered before" in console.said
    assert values(asked)["goal"] == "product"
    assert values(asked)["targets"] == ("server",)


def test_back_at_the_first_question_stays_there(
    small_knowledge: Knowledge, scripted: Scripted
) -> None:
    console = scripted("b", "2", "q")
    with pytest.raises(EOFError):
        interview(small_knowledge, console)[0].run()
    assert "This is the first question that is asked here." in console.said
    assert console.text.count("Question 1 of") == 2


def test_a_changed_answer_drops_what_hung_on_it(
    small_knowledge: Knowledge, scripted: Scripted
) -> None:
    console = scripted("1", "phone", "yes", "8", "b", "b", "b", "server", "", "any", "none")
    made, saves = interview(small_knowledge, console)
    asked = made.run()
    assert set(saves[3]) == {"goal", "targets", "offline", "memory"}
    assert set(saves[4]) == {"goal", "targets"}
    assert set(asked) == {"goal", "targets", "train-os", "python", "present"}
    assert "offline no longer matters; its answer is dropped." in console.said


def test_everything_is_saved_after_each_answer(
    small_knowledge: Knowledge, scripted: Scripted
) -> None:
    made, saves = interview(small_knowledge, scripted("1", "2", KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        made.run()
    assert [list(asked) for asked in saves] == [["goal"], ["goal", "targets"]]


def test_fixed_answers_are_not_asked(small_knowledge: Knowledge, scripted: Scripted) -> None:
    fixed: Given = {
        name: Answer(value, "--answer")
        for name, value in (("goal", "product"), ("targets", ("server",)), ("python", "any"))
    }
    console = scripted("1", "b", "2", "1")
    asked = interview(small_knowledge, console, fixed)[0].run()
    assert values(asked) == {"train-os": "windows", "present": "none"}


def test_resumed_answers_can_be_gone_back_to(
    small_knowledge: Knowledge, scripted: Scripted
) -> None:
    former: Given = {
        name: Answer(value, "saved")
        for name, value in (("goal", "product"), ("targets", ("server",)), ("offline", True))
    }
    console = scripted("b", "phone", "no", "", "none")
    made, _ = interview(small_knowledge, console, {"python": Answer("any", "--answer")})
    made.resume(former)
    assert set(made.asked) == {"goal", "targets"}
    made.run()
    assert console.said[1] == "Question 3 of about 4 · train-os"
    assert values(made.asked)["targets"] == ("phone",)
    assert values(made.asked)["offline"] is False


def test_a_full_disk_does_not_stop_the_interview(
    small_knowledge: Knowledge, scripted: Scripted
) -> None:
    def fail(asked: Given) -> None:
        raise AdvisorError("the disk is full")

    console = scripted("1", "1", "1", "1", "1")
    asked = Interview(console, small_knowledge.questions, {}, dict, fail).run()
    assert len(asked) == 5
    assert console.text.count("Answers are not saved: the disk is full") == 1


@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_the_console(
    small_knowledge: Knowledge, scripted: Scripted, width: int
) -> None:
    console = scripted("?", "nonsense", "1", "?", "9", "phone", "y", "99", "?", "8", width=width)
    with pytest.raises(EOFError):
        interview(small_knowledge, console)[0].run()
    assert max(map(len, console.said)) <= width
