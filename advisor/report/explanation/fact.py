"""A fact: its value and where it came from, or why there is none, and every rule that reads it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.explanation import Explanation
from advisor.report.explanation.conditions import here
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.origin import origin
from advisor.report.explanation.readers import readers
from advisor.report.unsettled import settle
from advisor.report.wording import joined


def explain_fact(ground: Ground, item_id: str) -> Explanation:
    """What is known of it, and the rules whose conditions test it."""
    known = ground.knowledge.fact_types.get(item_id)
    return ground.explained(
        "fact", item_id, known.about.rstrip(".") if known else item_id
    ).model_copy(
        update={
            "statements": tuple(_statements(ground, item_id)),
            "listings": readers(ground, item_id),
        }
    )


def _statements(ground: Ground, item_id: str) -> Iterator[str]:
    fact, known = ground.report.facts.fact(item_id), ground.knowledge.fact_types.get(item_id)
    value = here(ground.report, item_id)
    if fact.state == "known":
        yield f"It is {value}{origin(fact)}."
    else:
        yield f"It {'is ' if fact.state == 'unknown' else ''}{value}."
    if fact.state == "unknown":
        yield f"To settle it: {settle(ground.facts, [item_id])}"
    if known is not None and known.values:
        yield f"It can be {joined(known.values, 'or')}."
