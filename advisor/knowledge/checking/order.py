"""Whether every question comes after the ones its condition reads."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.model.questions import Question


def asked_too_early(questions: Iterable[Question]) -> dict[str, str]:
    """For each question asked before one it depends on, or on itself: what is wrong."""
    wrong: dict[str, str] = {}
    asked: set[str] = set()
    for question in questions:
        read = [] if question.when is None else [leaf.fact or "" for leaf in question.when.leaves()]
        late = [fact for fact in read if fact.startswith("answer.") and fact not in asked]
        if late:
            wrong[question.id] = f"{question.id!r} is asked before {late[0]!r}, on which it depends"
        asked.add(question.fact)
    return wrong
