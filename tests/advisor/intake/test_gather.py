"""Gathering answers: precedence, what is missing without a terminal, leaving and resuming."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor.errors import UsageProblem
from advisor.intake.gather import Left, gather
from advisor.model.knowledge import Knowledge

Scripted = Callable[..., Any]
OTHERS = ["targets=server", "train-os=linux", "python=any", "present=none"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "answers.yaml"
    text = "schema: advisor.answers/1\nanswers:\n  goal: product\n  targets: [server]\n"
    path.write_text(text, encoding="utf-8")
    return path


def test_options_come_before_the_file_before_the_user(
    small_knowledge: Knowledge, file: Path, scripted: Scripted
) -> None:
    gathered = gather(
        small_knowledge,
        answers_file=file,
        options=["goal=research"],
        console=scripted("linux", "any", "none"),
    )
    origins = {name: fact.provenance for name, fact in gathered.facts.items() if fact.value}
    assert origins == {
        "answer.goal": "--answer",
        "answer.targets": f"{file}:4",
        "answer.train-os": "asked",
        "answer.python": "asked",
        "answer.present": "asked",
    }
    assert gathered.facts["answer.goal"].value == "research"
    assert "goal: product" in file.read_text(encoding="utf-8")
    assert "train-os: linux" in file.read_text(encoding="utf-8")
    gathered.finish()
    assert file.exists()


def test_without_input_the_rest_is_unknown(small_knowledge: Knowledge, file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    gathered = gather(small_knowledge, answers_file=file, no_input=True)
    states = {name: fact.state for name, fact in gathered.facts.items()}
    assert states["answer.goal"] == "known"
    assert states["answer.present"] == "unknown"
    assert states["answer.offline"] == "not_applicable"
    assert gathered.facts["answer.present"].reason == "not asked"
    assert [question.id for question in gathered.shown if question.id not in gathered.applied] == [
        "train-os",
        "python",
        "present",
    ]
    assert file.read_text(encoding="utf-8") == before


def test_without_a_terminal_what_is_missing_is_named(small_knowledge: Knowledge) -> None:
    with pytest.raises(UsageProblem) as caught:
        gather(small_knowledge, options=["goal=product"])
    assert caught.value.message == (
        "there is no terminal to ask on, and these questions have no answer: "
        "targets, train-os, python, present; and, depending on other answers: offline, memory"
    )
    assert "--no-input treats them as unknown" in caught.value.hint
    with pytest.raises(UsageProblem, match=r"no answer: offline, memory$"):
        gather(small_knowledge, options=["goal=product", *OTHERS, "targets=dont-know"])


def test_complete_answers_need_no_terminal(small_knowledge: Knowledge) -> None:
    gathered = gather(small_knowledge, options=["goal=dont-know", *OTHERS])
    assert gathered.facts["answer.goal"].reason == "don't know"


def test_answers_to_skipped_questions_are_warned_about(
    small_knowledge: Knowledge, tmp_path: Path
) -> None:
    file = tmp_path / "answers.yaml"
    text = "schema: advisor.answers/1\nanswers:\n  targets: [server]\n  offline: true\n"
    file.write_text(text, encoding="utf-8")
    gathered = gather(small_knowledge, answers_file=file, options=["memory=8"], no_input=True)
    assert gathered.warnings == (
        f"{file}:4: offline is not applied: it does not arise, because of targets",
        "--answer: memory is not applied: it does not arise, because of offline",
    )
    assert set(gathered.applied) == {"targets"}


@pytest.mark.parametrize("leave", ["q", KeyboardInterrupt, EOFError])
def test_leaving_keeps_the_answers_and_the_next_start_offers_them(
    small_knowledge: Knowledge, tmp_path: Path, scripted: Scripted, leave: object
) -> None:
    unfinished = tmp_path / "unfinished.yaml"
    with pytest.raises(Left) as caught:
        gather(small_knowledge, console=scripted("product", leave), unfinished=unfinished)
    assert caught.value.exit_code == 130
    assert str(unfinished) in caught.value.message

    console = scripted("", "server", "linux", "any", "none")
    gathered = gather(small_knowledge, console=console, unfinished=unfinished)
    assert console.said[0].startswith("1 answer is saved from ")
    assert gathered.facts["answer.goal"].value == "product"
    assert unfinished.exists()
    gathered.finish()
    assert not unfinished.exists()


def test_answers_are_offered_again_until_the_result_is_safe(
    small_knowledge: Knowledge, tmp_path: Path, scripted: Scripted
) -> None:
    unfinished = tmp_path / "unfinished.yaml"
    lines = ("product", "server", "linux", "any", "none")
    gather(small_knowledge, console=scripted(*lines), unfinished=unfinished)
    again = gather(small_knowledge, console=scripted("y"), unfinished=unfinished)
    assert len(again.applied) == 5
    again.finish()
    assert not unfinished.exists()


def test_beginning_anew_forgets_the_former_answers(
    small_knowledge: Knowledge, tmp_path: Path, scripted: Scripted
) -> None:
    unfinished = tmp_path / "unfinished.yaml"
    with pytest.raises(Left):
        gather(small_knowledge, console=scripted("product"), unfinished=unfinished)
    with pytest.raises(Left, match="nothing was answered"):
        gather(small_knowledge, console=scripted("what", "n", "q"), unfinished=unfinished)
    assert "goal: product" in unfinished.read_text(encoding="utf-8")
    with pytest.raises(Left):
        gather(small_knowledge, console=scripted("n", "research"), unfinished=unfinished)
    assert "goal: research" in unfinished.read_text(encoding="utf-8")


def test_leaving_at_the_offer_keeps_what_is_saved(
    small_knowledge: Knowledge, tmp_path: Path, scripted: Scripted
) -> None:
    unfinished = tmp_path / "unfinished.yaml"
    with pytest.raises(Left):
        gather(small_knowledge, console=scripted("product"), unfinished=unfinished)
    with pytest.raises(Left):
        gather(small_knowledge, console=scripted("q"), unfinished=unfinished)
    assert "goal: product" in unfinished.read_text(encoding="utf-8")
