"""How each question stands."""

from __future__ import annotations

from advisor.model.facts import Facts
from advisor.model.findings import QuestionFinding
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from advisor.model.truth import truth


def question_findings(
    knowledge: Knowledge, given: Facts, seen: Facts
) -> tuple[QuestionFinding, ...]:
    """One finding per question, in the order of the rule base."""
    return tuple(question_finding(question, given, seen) for question in knowledge.questions)


def question_finding(question: Question, given: Facts, seen: Facts) -> QuestionFinding:
    """How one question stands: skipped where it makes no sense, else answered or open.

    `given` says what was answered, and `seen` what of it counts for sure.
    """
    asked = "true" if question.when is None else truth(question.when, seen)
    if asked in ("false", "not_applicable"):
        return QuestionFinding(question=question.id, state="skipped")
    fact, sure = given.fact(question.fact), asked == "true"
    if fact.state != "known":
        return QuestionFinding(question=question.id, state="open", sure=sure)
    chosen = _chosen(fact.value)
    return QuestionFinding(question=question.id, state="answered", chosen=chosen, sure=sure)


def _chosen(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) else (str(value).lower(),)
