"""Keeping answers: whole files or none, and nothing lost when one cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.answers import Answer, Given
from advisor.intake.answers_file import load_answers
from advisor.intake.saved import Progress, find_unfinished, unfinished_path, write_atomically
from advisor.model.knowledge import Knowledge

GOAL: Given = {"goal": Answer("product", "asked")}
PRESENT: Given = {"present": Answer("none", "--answer")}


def test_the_unfinished_file_lies_in_the_users_state_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert unfinished_path().parts[-2:] == ("framework-advisor", "unfinished-answers.yaml")


def test_progress_can_be_found_again_until_it_is_discarded(
    tmp_path: Path, small_knowledge: Knowledge
) -> None:
    path = tmp_path / "state" / "unfinished.yaml"
    progress = Progress(path)
    progress.save(small_knowledge.questions, PRESENT, GOAL)
    found = find_unfinished(path, small_knowledge.question_by_id)
    assert found is not None
    assert {name: answer.value for name, answer in found.given.items()} == {
        "goal": "product",
        "present": "none",
    }
    kept = progress.finish()
    assert kept == path.with_name("last-answers.yaml")
    assert find_unfinished(path, small_knowledge.question_by_id) is None
    assert list(path.parent.iterdir()) == [kept]
    assert load_answers(kept, small_knowledge.question_by_id).given.keys() == {"goal", "present"}


def test_the_unfinished_answers_of_another_run_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "unfinished.yaml"
    path.write_text("someone's", encoding="utf-8")
    assert Progress(path).finish() is None
    assert path.exists()


def test_saved_answers_that_no_longer_fit_are_counted(
    tmp_path: Path, small_knowledge: Knowledge
) -> None:
    path = tmp_path / "unfinished.yaml"
    path.write_text("schema: advisor.answers/1\nanswers:\n  goal: product\n  gone: 1\n", "utf-8")
    found = find_unfinished(path, small_knowledge.question_by_id)
    assert found is not None
    assert (list(found.given), found.unfit) == (["goal"], 1)


@pytest.mark.parametrize("content", [b"", b"\xff", b"a: [", b"schema: advisor.answers/1\n"])
def test_a_broken_unfinished_file_is_none(
    tmp_path: Path, small_knowledge: Knowledge, content: bytes
) -> None:
    path = tmp_path / "unfinished.yaml"
    path.write_bytes(content)
    assert find_unfinished(path, small_knowledge.question_by_id) is None


@pytest.mark.parametrize("layout", ["answers:\n  goal: product\n", "answers: {goal: product}\n"])
def test_the_users_own_file_gets_what_was_asked_and_stays(
    tmp_path: Path, small_knowledge: Knowledge, layout: str
) -> None:
    path = tmp_path / "team.yaml"
    path.write_text(f"schema: advisor.answers/1\nname: Team\n{layout}", encoding="utf-8")
    progress = Progress(path, load_answers(path, small_knowledge.question_by_id))
    asked: Given = {"train-os": Answer("linux", "asked")}
    progress.save(small_knowledge.questions, {**GOAL, **PRESENT}, asked)
    assert progress.finish() is None
    loaded = load_answers(path, small_knowledge.question_by_id)
    assert loaded.name == "Team"
    assert {name: answer.value for name, answer in loaded.given.items()} == {
        "goal": "product",
        "train-os": "linux",
    }


def test_writing_keeps_permissions_and_links(tmp_path: Path) -> None:
    target = tmp_path / "target.yaml"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    write_atomically(link, "new\n")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new\n"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    write_atomically(tmp_path / "new", "text")
    assert (tmp_path / "new").stat().st_mode == usual.stat().st_mode


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(pipe, "text")
    assert os.read(reader, 10) == b"text"
    os.close(reader)


def test_what_cannot_be_written_is_a_problem_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AdvisorError, match="cannot be written: "):
        write_atomically(tmp_path / "file" / "below", "text")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
