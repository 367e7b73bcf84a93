"""Answers as conditions may see them: they count once their question surely arises."""

from __future__ import annotations

from advisor.model.facts import NOT_ASKED, Fact, Facts, not_applicable, unknown
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from advisor.model.truth import missing, truth

FALLS_AWAY = not_applicable("its question does not arise")
UNSURE = unknown("nobody can say yet whether its question arises")


def arising(knowledge: Knowledge, facts: Facts) -> Facts:
    """The facts with answers only where their question arises.

    Where it does not, the answer is not applicable; where it may not, the answer is unknown, and
    `waits` names the facts that would tell. `when` may name later questions, hence the passes.
    """
    dependent = [question for question in knowledge.questions if question.when is not None]
    seen = facts
    for _ in range(len(dependent) + 1):
        before = seen
        for question in dependent:
            fact, waits = _seen(question, facts.fact(question.fact), seen)
            if seen.fact(question.fact) != fact or seen.waits.get(question.fact, ()) != waits:
                seen = _with(seen, question.fact, fact, waits)
        if seen is before:
            break
    return seen


def _seen(question: Question, given: Fact, seen: Facts) -> tuple[Fact, tuple[str, ...]]:
    """The fact, and what would tell whether it counts."""
    assert question.when is not None
    asked = truth(question.when, seen)
    if asked in ("false", "not_applicable"):
        return FALLS_AWAY, ()
    if asked == "true":
        return (NOT_ASKED if given.state == "not_applicable" else given), ()
    if given.state == "unknown":
        return given, ()
    return UNSURE, missing(question.when, seen)


def _with(facts: Facts, fact_id: str, fact: Fact, waits: tuple[str, ...]) -> Facts:
    values, waiting = {**facts.values, fact_id: fact}, {**facts.waits, fact_id: waits}
    return facts.model_copy(update={"values": values, "waits": waiting})
