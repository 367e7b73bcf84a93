"""The answers file: reading it with every problem at its line and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SkipValidation

from advisor.errors import AdvisorError, FileProblems, Problem, did_you_mean
from advisor.intake.answers import Answer, Given, defects, value_of
from advisor.knowledge.reading.decode import decode
from advisor.knowledge.reading.document import Document, Path
from advisor.knowledge.reading.reader import read
from advisor.model.questions import Question
from advisor.model.record import Record, Value


def _nothing_yet(data: Any) -> Any:
    """A file whose answers are all still commented out has `answers:` and nothing after it."""
    return {} if data is None else data


class AnswersFile(Record):
    """What an answers file holds; each value is checked against its question, not here.

    History of `schema`: advisor.answers/1 is the first.
    """

    schema_id: Literal["advisor.answers/1"] = Field(alias="schema")
    name: str = ""
    about: str = ""
    answers: Annotated[dict[str, SkipValidation[Value]], BeforeValidator(_nothing_yet)]


@dataclass(frozen=True)
class Loaded:
    """An answers file: its text with the place of everything, and the answers that are sound."""

    document: Document
    given: Given
    name: str = ""
    about: str = ""


def load_answers(path: FilePath, questions: Mapping[str, Question]) -> Loaded:
    """Read and check a file; raises `FileProblems` with all its problems at once."""
    loaded, problems = read_answers(text_of(path), str(path), questions)
    if problems:
        raise FileProblems(problems)
    return loaded


def text_of(path: FilePath) -> str:
    """The text of a file that the user named; what keeps it from being read is their problem."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise AdvisorError(f"{path} is not UTF-8 text", "save it as UTF-8") from None
    except OSError as error:
        hint = "`advisor ask --output FILE` writes an answers file"
        raise AdvisorError(f"{path} cannot be read: {error.strerror or error}", hint) from None


def read_answers(
    text: str, name: str, questions: Mapping[str, Question]
) -> tuple[Loaded, list[Problem]]:
    """The sound answers and all problems; raises `FileProblems` if it is not plain YAML."""
    document = read(text, name)
    problems: list[Problem] = []
    file = None
    try:
        file = decode(document, AnswersFile)
    except FileProblems as error:
        problems.extend(error.problems)
    data = document.data.get("answers") if isinstance(document.data, dict) else None
    answers = data if isinstance(data, dict) else {}
    given, wrong = sound_answers(document, ("answers",), answers, questions)
    problems.extend(wrong)
    about = {"name": file.name, "about": file.about} if file else {}
    return Loaded(document, given, **about), problems


def sound_answers(
    document: Document, place: Path, data: Mapping[str, object], questions: Mapping[str, Question]
) -> tuple[Given, list[Problem]]:
    """The sound ones of the answers at a place of a document, and what is wrong with the others."""
    given: Given = {}
    problems: list[Problem] = []
    for key, value in data.items():
        wrong = list(_problems(document, (*place, key), questions, value))
        problems.extend(wrong)
        if not wrong:
            line, _ = document.locate((*place, key))
            given[key] = Answer(value_of(questions[key], value), f"{document.name}:{line}")
    return given, problems


def _problems(
    document: Document, place: Path, questions: Mapping[str, Question], data: object
) -> Iterator[Problem]:
    key = str(place[-1])
    question = questions.get(key)
    if question is None:
        message = f"unknown question {key!r}{did_you_mean(key, questions)}"
        yield document.problem("A001", message, document.locate(place, key=True))
        return
    for item, message in defects(question, data):
        yield document.problem("A002", message, document.locate((*place, *item)))
