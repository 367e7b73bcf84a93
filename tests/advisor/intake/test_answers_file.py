"""Answers files: what they hold, and every problem of one at its place in a single run."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import AdvisorError, FileProblems
from advisor.intake.answers import Answer
from advisor.intake.answers_file import AnswersFile, load_answers, sound_answers
from advisor.knowledge.reading.reader import read
from advisor.model.knowledge import Knowledge

GOOD = """\
schema: advisor.answers/1
name: Orchard
about: An example.
answers:
  goal: product   # for now
  targets: [phone, server]
  offline: true
  memory: 8
  python: "3.10"
  present: dont-know
"""

BAD = """\
schema: advisor.answers/2
nam: Orchard
answers:
  gaol: product
  goal: produkt
  targets: [server, fone, desk]
  offline: "true"
  memory: 65
  python: 3.10
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "answers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_answers_carry_the_line_they_stand_on(tmp_path: Path, small_knowledge: Knowledge) -> None:
    path = write(tmp_path, GOOD)
    loaded = load_answers(path, small_knowledge.question_by_id)
    assert (loaded.name, loaded.about) == ("Orchard", "An example.")
    assert loaded.given == {
        "goal": Answer("product", f"{path}:5"),
        "targets": Answer(("server", "phone"), f"{path}:6"),
        "offline": Answer(True, f"{path}:7"),
        "memory": Answer(8.0, f"{path}:8"),
        "python": Answer("3.10", f"{path}:9"),
        "present": Answer(None, f"{path}:10"),
    }


def test_all_problems_of_a_file_are_reported_at_once(
    tmp_path: Path, small_knowledge: Knowledge
) -> None:
    with pytest.raises(FileProblems) as caught:
        load_answers(write(tmp_path, BAD), small_knowledge.question_by_id)
    places = [(problem.line, problem.column) for problem in caught.value.problems]
    assert places == [(1, 9), (2, 1), (4, 3), (5, 9), (6, 21), (6, 27), (7, 12), (8, 11), (9, 11)]
    message = str(caught.value)
    for near in ("'name'", "'goal'", "'product'", "'phone'", "'desktop'"):
        assert f"did you mean {near}?" in message
    assert "  targets: [server, fone, desk]" in message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file has no value"),
        ("- goal\n", "must be a mapping"),
        ("schema: advisor.answers/1\n", "'answers' is missing"),
        ("answers: {}\n", "'schema' is missing"),
        ("schema: advisor.answers/1\nanswers: [goal]\n", "'answers' must be a mapping"),
        ("schema: advisor.answers/1\nanswers:\n  offline: yes\n", "ambiguous"),
        ("schema: advisor.answers/1\nanswers:\n  goal: a\n  goal: b\n", "duplicate key"),
        ("schema: [\n", "not YAML"),
        ("schema: advisor.answers/1\nanswers:\n  goal:\n", "'goal' has no value"),
    ],
)
def test_odd_files_are_refused_with_their_name(
    tmp_path: Path, small_knowledge: Knowledge, text: str, message: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(FileProblems, match=message) as caught:
        load_answers(path, small_knowledge.question_by_id)
    assert str(path) in caught.value.message


def test_a_file_without_answers_yet_is_sound(tmp_path: Path, small_knowledge: Knowledge) -> None:
    path = write(tmp_path, "schema: advisor.answers/1\nanswers:\n  # goal: research\n")
    assert load_answers(path, small_knowledge.question_by_id).given == {}


def test_a_byte_order_mark_is_no_problem(tmp_path: Path, small_knowledge: Knowledge) -> None:
    path = write(tmp_path, "\ufeff" + GOOD)
    assert load_answers(path, small_knowledge.question_by_id).name == "Orchard"


def test_files_that_cannot_be_read_say_why(tmp_path: Path, small_knowledge: Knowledge) -> None:
    questions = small_knowledge.question_by_id
    with pytest.raises(AdvisorError, match="No such file"):
        load_answers(tmp_path / "missing.yaml", questions)
    with pytest.raises(AdvisorError, match="cannot be read"):
        load_answers(tmp_path, questions)
    binary = tmp_path / "binary.yaml"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AdvisorError, match="not UTF-8"):
        load_answers(binary, questions)


def test_the_record_has_a_json_schema() -> None:
    schema = AnswersFile.model_json_schema(by_alias=True)
    assert schema["required"] == ["schema", "answers"]


def test_answers_may_stand_anywhere_in_a_document(small_knowledge: Knowledge) -> None:
    document = read("all:\n- said:\n    goal: product\n    memory: much\n", "people.yaml")
    place = ("all", 0, "said")
    data = document.data["all"][0]["said"]
    given, problems = sound_answers(document, place, data, small_knowledge.question_by_id)
    assert given == {"goal": Answer("product", "people.yaml:3")}
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [
        ("A002", 4, 13)
    ]
