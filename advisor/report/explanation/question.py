"""A question: what was answered, the points it gave, and what those add to scores and lead."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from advisor.model.explanation import Explanation, Listing, Sum
from advisor.model.questions import ANSWER, Question
from advisor.model.truth import truth
from advisor.report.explanation.changes import changes_of_answer
from advisor.report.explanation.conditions import here, judged
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.origin import origin
from advisor.report.explanation.readers import readers
from advisor.report.explanation.sums import all_frameworks, gained, total_of
from advisor.report.wording import points


def explain_question(ground: Ground, item_id: str) -> Explanation:
    """The sum over the leaves that it gave points to, other answers, and the rules that read it."""
    known = ground.knowledge.question_by_id.get(item_id)
    asked = () if known is None or known.when is None else (known.when,)
    rules: tuple[Listing, ...] = readers(ground, f"{ANSWER}{item_id}")
    return ground.explained("question", item_id, ground.question(item_id)).model_copy(
        update={
            "meaning": _meaning(known) if known else "",
            "statements": tuple(_statements(ground, item_id)),
            "sums": tuple(_sums(ground, item_id)),
            "conditions": tuple(judged(ground, "Asked where", when) for when in asked),
            "listings": (*changes_of_answer(ground, item_id), *rules),
        }
    )


def _meaning(question: Question) -> str:
    """What it is for, after its full text where its name is a short one."""
    return f"{question.text} {question.why}" if question.short else question.why


def _statements(ground: Ground, item_id: str) -> Iterator[str]:
    fact_id = f"{ANSWER}{item_id}"
    fact, known = ground.report.facts.fact(fact_id), ground.knowledge.question_by_id.get(item_id)
    given = _given(ground, item_id)
    if fact.state == "known":
        yield f"The answer was {here(ground.report, fact_id)}{origin(fact)}."
        if ground.facts.waits.get(fact_id):
            yield "It counts only if the question arises, which nobody can say yet."
        elif _skipped(ground, item_id):
            yield "It does not count, since the question does not arise here."
    elif fact.state == "not_applicable":
        yield f"It was skipped: {fact.reason}."
    elif _skipped(ground, item_id):
        yield "It was skipped, since it does not arise here."
    elif given:
        yield "Nobody answered, so its options count by their mean, and their whole range as doubt."
    else:
        yield "Nobody answered."
    if known is not None and not given:
        moves = any(choice.points for choice in known.choices)
        yield f"It gives no points{' here' if moves else ''}."
    for item in ground.report.unknown:
        if item.kind == "question" and item.id == item_id:
            yield f"An answer could move the lead by {points(item.span)} of 100: {item.settle}"


def _skipped(ground: Ground, item_id: str) -> bool:
    known = ground.knowledge.question_by_id.get(item_id)
    if known is None or known.when is None:
        return False
    return truth(known.when, ground.facts) in ("false", "not_applicable")


def _given(ground: Ground, item_id: str) -> dict[str, float]:
    """The points that it gave, by leaf."""
    found = ((leaf.id, leaf.from_questions.get(item_id, 0.0)) for leaf in ground.leaves.values())
    return {leaf: given for leaf, given in found if given}


def _sums(ground: Ground, item_id: str) -> Iterator[Sum]:
    given = _given(ground, item_id)
    if not given:
        return
    table = all_frameworks(ground, "points", "weight")
    parts = [(ground.leaves[leaf], points) for leaf, points in given.items()]
    added = total_of(gained(ground, leaf, points) for leaf, points in parts)
    total = table.term("", "in all", fsum(given.values()), added, {})
    yield table.sum("By leaf", (table.leaf(leaf, points) for leaf, points in parts), total)
