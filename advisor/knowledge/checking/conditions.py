"""Whether a condition's facts exist and its operators fit their types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from advisor.errors import did_you_mean
from advisor.knowledge.checking.names import Finding, unknown
from advisor.knowledge.reading.document import Path
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
) -> Iterator[Finding]:
    """Unknown facts, unfitting operators and impossible values of one node of a condition."""
    if condition.fact is None:
        if not condition.parts:
            yield "R135", "a combination of no conditions at all", path
        return
    yield from unknown((condition.fact,), facts, "fact", (*path, "fact"))
    fact, operator = facts.get(condition.fact), condition.operator
    if fact is None or operator == "applicable":
        return
    if operator not in FITTING[fact.type]:
        near = f"; use {' or '.join(FITTING[fact.type])}"
        message = f"{operator!r} cannot be used on {fact.id} ({fact.type}){near}"
        yield "R102", message, (*path, operator)
    elif operator == "version":
        yield from check_specifier(str(condition.operand), (*path, operator))
    else:
        yield from _operand(condition, fact, (*path, operator))


def check_specifier(text: str, path: Path) -> Iterator[Finding]:
    """A finding where the text is no PEP 440 version specifier."""
    try:
        SpecifierSet(text)
    except InvalidSpecifier:
        yield "R105", f"{text!r} is no version specifier such as '>=3.10,<3.14'", path


def _operand(condition: Condition, fact: FactType, path: Path) -> Iterator[Finding]:
    operand = condition.operand
    given = operand if isinstance(operand, tuple) else (operand,)
    if not given:
        yield "R103", "an empty list holds no value", path
    for value in given:
        if fact.type in ("choice", "set"):
            if value not in fact.values:
                near = did_you_mean(str(value), fact.values)
                yield "R103", f"{value!r} is not a value of {fact.id}{near}", path
        elif not fact.domain(value):
            reach = _reach(fact)
            yield "R103", f"{value!r} is not a value of {fact.id}{reach}", path


def _reach(fact: FactType) -> str:
    """' (1 to 99)', where a number is bounded."""
    bounds = [fact.minimum, fact.maximum]
    if bounds == [None, None]:
        return ""
    low, high = ("" if bound is None else f"{bound:g}" for bound in bounds)
    return f" ({low} to {high})".replace("( to", "(up to").replace(" to )", " or more)")
