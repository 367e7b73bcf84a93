"""The schema of an answers file, with the questions and choices of a rule base."""

from __future__ import annotations

from advisor.intake.answers_file import AnswersFile
from advisor.knowledge.editor.plain import Schema, draft_07
from advisor.knowledge.editor.values import answers
from advisor.model.knowledge import Knowledge


def answers_schema(knowledge: Knowledge) -> Schema:
    """What an answers file may hold; `answers:` with nothing after it is a file to fill in."""
    schema = draft_07(AnswersFile)
    schema["properties"]["answers"] |= answers(knowledge.questions) | {"type": ["object", "null"]}
    about = "Answers to the framework advisor's questions."
    return {**schema, "title": "Answers", "description": about}
