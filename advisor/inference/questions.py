"""How each question stands."""

from __future__ import annotations

from advisor.model.facts import Facts
from advisor.model.findings import QuestionFinding
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from advisor.model.truth import truth


def question_findings(knowledge: Knowledge, facts: Facts) -> tuple[QuestionFinding, ...]:
    """One finding per question, in the order of the rule base."""
    return tuple(_finding(question, facts) for question in knowledge.questions)


def _finding(question: Question, facts: Facts) -> QuestionFinding:
    asked = "true" if question.when is None else truth(question.when, facts)
    if asked in ("false", "not_applicable"):
        return QuestionFinding(question=question.id, state="skipped")
    fact = facts.fact(question.fact)
    if fact.state == "known":
        return QuestionFinding(question=question.id, state="answered", chosen=_chosen(fact.value))
    return QuestionFinding(question=question.id, state="open" if asked == "true" else "maybe")


def _chosen(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) else (str(value).lower(),)
