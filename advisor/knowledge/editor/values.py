"""What facts and answers can be, as schemas."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.knowledge.editor.names import one_of
from advisor.knowledge.editor.plain import Schema, reference
from advisor.model.knowledge import Knowledge
from advisor.model.questions import DONT_KNOW, FactType, Question


def values(knowledge: Knowledge) -> dict[str, Schema]:
    """What each fact can be, by its id; of a set, what its members can be."""
    questions = {question.fact: question for question in knowledge.questions}
    return {fact.id: _value(fact, questions.get(fact.id)) for fact in knowledge.facts}


def given(facts: Iterable[FactType]) -> Schema:
    """Facts with their values, each defined under the id of the fact, or why there is none."""
    return _mapping(
        {
            fact.id: {"description": fact.about, "anyOf": [_whole(fact), reference("Missing")]}
            for fact in facts
        }
    )


def answers(questions: Iterable[Question]) -> Schema:
    """Answers to questions, as an answers file has them."""
    return _mapping(
        {
            question.id: {"description": f"{question.text}\n\n{question.help}", **_answer(question)}
            for question in questions
        }
    )


def _mapping(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _value(fact: FactType, question: Question | None) -> Schema:
    match fact.type:
        case "bool":
            return {"type": "boolean"}
        case "number":
            return _number(fact)
        case "text" | "version":
            return {"type": "string"}
        case "choice" | "set" if question is not None:
            return one_of({choice.id: choice.text for choice in question.choices})
        case "choice" | "set":
            return {"type": "string", "enum": list(fact.values)}


def _whole(fact: FactType) -> Schema:
    value = reference(fact.id)
    return {"type": "array", "items": value} if fact.type == "set" else value


def _number(bounded: FactType | Question) -> Schema:
    limits = {"minimum": bounded.minimum, "maximum": bounded.maximum}
    return {"type": "number"} | {key: limit for key, limit in limits.items() if limit is not None}


def _answer(question: Question) -> Schema:
    choices = {choice.id: choice.text for choice in question.choices}
    nobody = {DONT_KNOW: "Nobody knows yet; the answer counts as unknown."}
    match question.type:
        case "bool":
            return {"enum": [True, False, DONT_KNOW]}
        case "single":
            return one_of({**choices, **nobody})
        case "multi":
            return {"anyOf": [{"type": "array", "items": one_of(choices)}, one_of(nobody)]}
        case "number":
            return {"anyOf": [_number(question), one_of(nobody)]}
