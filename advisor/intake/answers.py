"""Answers: a value or "don't know" for one question, checked against what it accepts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from advisor.errors import UsageProblem, did_you_mean
from advisor.model.facts import Fact, Source, known, unknown
from advisor.model.questions import DONT_KNOW, Question
from advisor.model.record import Value

NONE = "none"
"""The empty set, where it is typed and no choice has this name."""


@dataclass(frozen=True)
class Answer:
    """What was said to a question and where; a value of None is "don't know"."""

    value: Value | None
    provenance: str
    source: Source = "answer"

    @property
    def fact(self) -> Fact:
        """The fact that this answer establishes."""
        if self.value is None:
            return unknown("don't know", self.source, self.provenance)
        return known(self.value, self.source, self.provenance)


Given = dict[str, Answer]
"""Answers by question id."""

Defect = tuple[tuple[int, ...], str]
"""Which item of a list is wrong, or () for the whole value, and what is wrong with it."""


def limits(question: Question) -> str:
    """'from 1 to 64 GB' or the like, for messages; nothing if there are none."""
    low, high = question.minimum, question.maximum
    if low is not None and high is not None:
        text = f"from {low:g} to {high:g}"
    elif low is not None:
        text = f"of at least {low:g}"
    else:
        text = f"of at most {high:g}" if high is not None else ""
    return f"{text} {question.unit}".strip()


def defects(question: Question, data: object) -> list[Defect]:
    """Everything that keeps plain data from being an answer to the question."""
    if data == DONT_KNOW:
        return []
    if data is None:
        return [((), f"{question.id!r} has no value; write {DONT_KNOW}, or remove the line")]
    if question.type == "multi":
        return _set_defects(question, data)
    check = {"bool": _bool_defects, "number": _number_defects, "single": _choice_defects}
    return [((), message) for message in check[question.type](question, data)]


def value_of(question: Question, data: object) -> Value | None:
    """The value of data without defects: sets in rule-base order, None for "don't know"."""
    if data == DONT_KNOW:
        return None
    if isinstance(data, (tuple, list)):
        return tuple(choice.id for choice in question.choices if choice.id in data)
    if isinstance(data, (bool, str)):
        return data
    assert isinstance(data, (int, float))
    return float(data)


def data_of(question: Question, text: str) -> object:
    """The plain data that a typed value stands for; text that fits nothing stays text."""
    text = text.strip()
    if question.type == "bool":
        return {"true": True, "yes": True, "false": False, "no": False}.get(text, text)
    if question.type == "multi" and text != DONT_KNOW:
        is_empty = text == NONE and all(choice.id != NONE for choice in question.choices)
        return () if is_empty else tuple(part.strip() for part in text.split(","))
    if question.type == "number":
        with suppress(ValueError):
            return float(text)
    return text


def from_options(questions: Mapping[str, Question], options: Iterable[str]) -> Given:
    """The answers in `--answer ID=VALUE` options; raises `UsageProblem` naming all wrong ones."""
    given: Given = {}
    problems: list[str] = []
    for option in options:
        name, equals, text = option.partition("=")
        question = questions.get(name.strip())
        if not equals:
            problems.append(f"--answer {option}: write ID=VALUE")
        elif question is None:
            near = did_you_mean(name.strip(), questions)
            problems.append(f"--answer {option}: unknown question {name.strip()!r}{near}")
        else:
            data = data_of(question, text)
            wrong = [message for _, message in defects(question, data)]
            problems.extend(f"--answer {option}: {message}" for message in wrong)
            if not wrong:
                given[question.id] = Answer(value_of(question, data), "--answer")
    if problems:
        hint = "`advisor ask --no-input` prints every question with its choices"
        raise UsageProblem("\n".join(problems), hint)
    return given


def _choice_defects(question: Question, item: object) -> list[str]:
    known_ids = [choice.id for choice in question.choices]
    if isinstance(item, str):
        if item in known_ids:
            return []
        near = did_you_mean(item, [*known_ids, DONT_KNOW])
        return [f"{item!r} is no choice of {question.id!r} ({', '.join(known_ids)}){near}"]
    quoted = "in quotes, " if isinstance(item, (int, float)) else ""
    return [f'{question.id!r} takes one of its choices, {quoted}such as "{known_ids[0]}"']


def _set_defects(question: Question, data: object) -> list[Defect]:
    if not isinstance(data, (tuple, list)):
        example = question.choices[0].id
        return [((), f"{question.id!r} must be a list of choices, such as [{example}]")]
    items = enumerate(data)
    return [((i,), message) for i, item in items for message in _choice_defects(question, item)]


def _bool_defects(question: Question, data: object) -> list[str]:
    fine = isinstance(data, bool)
    return [] if fine else [f"{question.id!r} must be true, false or {DONT_KNOW}"]


def _number_defects(question: Question, data: object) -> list[str]:
    if isinstance(data, bool) or not isinstance(data, (int, float)) or not math.isfinite(data):
        return [f"{question.id!r} must be a number {limits(question)}".rstrip()]
    low, high = question.minimum, question.maximum
    if (low is not None and data < low) or (high is not None and data > high):
        return [f"{question.id!r} must be a number {limits(question)}, not {data:g}"]
    return []
