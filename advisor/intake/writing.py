"""An answers file as text, with each question and its choices as comments beside the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import wrap

import yaml

from advisor.errors import FileProblems
from advisor.intake.answers import Answer, Given, limits
from advisor.intake.answers_file import Loaded
from advisor.knowledge.reading.reader import read
from advisor.model.questions import DONT_KNOW, Question
from advisor.model.record import Value

HEAD = (
    "# Answers to the framework advisor's questions: advisor recommend --answers FILE\n"
    f"# Every question may also be answered {DONT_KNOW}; one without an answer counts as unknown.\n"
)
WIDTH = 100

_PLAIN = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_RESERVED = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def render(questions: Iterable[Question], given: Given, name: str = "", about: str = "") -> str:
    """The file for these questions in their order; unanswered ones are commented out."""
    lines = [HEAD + "schema: advisor.answers/1"]
    lines += [f"{key}: {_text(text)}" for key, text in (("name", name), ("about", about)) if text]
    entries = ("\n".join(_entry(q, given.get(q.id), "  ")) for q in questions)
    return "\n".join([*lines, "answers:", "\n\n".join(entries)]) + "\n"


def extended(loaded: Loaded, questions: Iterable[Question], added: Given) -> str | None:
    """The user's own text with more answers at its end; None where that cannot be done.

    Their comments and order stay. It cannot be done if `answers` is not the last field or is
    written in one line, or where an answer that the text already has must change.
    """
    document = loaded.document
    columns = {mark[1] for path, mark in document.keys.items() if path[:-1] == ("answers",)}
    indent = " " * (min(columns, default=3) - 1)
    lines = [document.text.rstrip()]
    for question in questions:
        if question.id in added:
            lines += ["", *_entry(question, added[question.id], indent)]
    text = "\n".join(lines) + "\n"
    try:
        data = read(text, document.name).data
    except FileProblems:
        return None
    new = {name: _data(answer.value) for name, answer in added.items()}
    expected = {**document.data, "answers": {**(document.data["answers"] or {}), **new}}
    return text if {**data, "answers": data["answers"] or {}} == expected else None


def _entry(question: Question, answer: Answer | None, indent: str) -> list[str]:
    room = WIDTH - len(indent) - 2
    comments = wrap(_printable(f"{question.text} {_hint(question)}".strip()), room)
    for choice in question.choices:
        text = _printable(f"{choice.id}: {choice.text}")
        comments += wrap(text, room, initial_indent="- ", subsequent_indent="    ")
    value = "" if answer is None else _scalar(answer.value)
    line = f"{_text(question.id)}: {value}".rstrip()
    line = f"# {line}" if answer is None else line
    return [*(f"{indent}# {comment}" for comment in comments), f"{indent}{line}"]


def _hint(question: Question) -> str:
    hints = {
        "multi": "(a list of any of these)",
        "bool": "(true or false)",
        "number": f"({f'a number {limits(question)}'.rstrip()})",
    }
    return hints.get(question.type, "")


def _data(value: Value | None) -> object:
    return DONT_KNOW if value is None else value


def _scalar(value: Value | None) -> str:
    if value is None:
        return DONT_KNOW
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_text(item) for item in value)}]"
    return repr(value).removesuffix(".0")


def _text(text: str) -> str:
    """Text as the reader takes it back: plain where nothing else could be meant, else quoted."""
    if _PLAIN.fullmatch(text) and text not in _RESERVED:
        return text
    lines = text.split("\n")
    if len(lines) > 1 and all(
        line and line.isprintable() and line == line.strip() for line in lines
    ):
        return "\n  ".join(["|-", *lines])
    quoted: str = yaml.safe_dump(text, default_style='"', allow_unicode=True, width=1 << 20)
    return quoted.rstrip("\n")


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)
