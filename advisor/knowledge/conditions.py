"""Whether a condition's facts exist and its operators fit their types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from advisor.errors import did_you_mean
from advisor.knowledge.document import Path
from advisor.model.conditions import Condition
from advisor.model.questions import FactType

FITTING = {
    "bool": ("is", "is_not"),
    "number": ("is", "is_not", "gt", "ge", "lt", "le"),
    "text": ("is", "is_not", "in", "not_in"),
    "choice": ("is", "is_not", "in", "not_in"),
    "set": ("contains", "contains_any", "contains_all"),
    "version": ("version",),
}
"""The operators that make sense for each type of fact, beside `applicable`."""


def check_condition(
    condition: Condition, facts: Mapping[str, FactType], path: Path
) -> Iterator[tuple[str, str, Path]]:
    """Unknown facts, unfitting operators and impossible values of one leaf."""
    if condition.fact is None:
        return
    fact = facts.get(condition.fact)
    if fact is None:
        near = did_you_mean(condition.fact, facts)
        yield "R101", f"unknown fact {condition.fact!r}{near}", (*path, "fact")
        return
    operator = condition.operator
    if operator == "applicable":
        return
    if operator not in FITTING[fact.type]:
        yield "R102", f"{operator!r} cannot be used on {fact.id} ({fact.type})", (*path, operator)
        return
    if fact.type in ("choice", "set") and fact.values:
        operand = condition.operand
        for value in operand if isinstance(operand, tuple) else (operand,):
            if value not in fact.values:
                near = did_you_mean(str(value), fact.values)
                yield "R103", f"{value!r} is not a value of {fact.id}{near}", (*path, operator)
    elif operator in ("is", "is_not") and not fact.domain(condition.operand):
        yield "R103", f"{condition.operand!r} is not a value of {fact.id}", (*path, operator)
