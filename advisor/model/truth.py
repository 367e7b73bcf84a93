"""The truth of a condition under facts that may be unknown or not applicable.

A verdict other than unknown never changes when missing facts become known or not applicable.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from advisor.model.conditions import Condition
from advisor.model.facts import Fact, Facts
from advisor.model.record import Value
from advisor.model.rules import Truth


def truth(condition: Condition, facts: Facts) -> Truth:
    """True, false, unknown or not applicable; `all` puts unknown before not applicable."""
    if condition.fact is not None:
        return _leaf(condition, facts.fact(condition.fact))
    parts = [truth(part, facts) for part in condition.parts]
    if condition.not_ is not None:
        return _opposite(parts[0])
    return _all(parts) if condition.all is not None else _any(parts)


def missing(condition: Condition, facts: Facts) -> tuple[str, ...]:
    """The unknown facts that keep the condition open, in the order it names them."""
    if truth(condition, facts) != "unknown":
        return ()
    if condition.fact is not None:
        return facts.waits.get(condition.fact) or (condition.fact,)
    found = (fact for part in condition.parts for fact in missing(part, facts))
    return tuple(dict.fromkeys(found))


def _opposite(part: Truth) -> Truth:
    if part == "true":
        return "false"
    return "true" if part == "false" else part


def _all(parts: list[Truth]) -> Truth:
    for decisive in ("false", "unknown", "not_applicable"):
        if decisive in parts:
            return decisive
    return "true"


def _any(parts: list[Truth]) -> Truth:
    for decisive in ("true", "unknown", "false"):
        if decisive in parts:
            return decisive
    return "not_applicable"


def _leaf(condition: Condition, fact: Fact) -> Truth:
    if condition.operator == "applicable":
        if fact.state == "unknown":
            return "unknown"
        applies = fact.state == "known"
        return "true" if applies == condition.applicable else "false"
    if fact.state != "known" or fact.value is None:
        return "not_applicable" if fact.state == "not_applicable" else "unknown"
    try:
        return "true" if _holds(condition, fact.value) else "false"
    except (ValueError, TypeError):
        return "unknown"


def _holds(condition: Condition, value: Value) -> bool:
    if condition.operator == "version":
        return _specifier(str(condition.operand)).contains(Version(str(value)), prereleases=True)
    return bool(_TESTS[condition.operator](value, condition.operand))


@cache
def _specifier(text: str) -> SpecifierSet:
    return SpecifierSet(text)


_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "is": eq,
    "is_not": ne,
    "in": lambda value, given: value in given,
    "not_in": lambda value, given: value not in given,
    "contains": lambda value, given: given in value,
    "contains_any": lambda value, given: not set(given).isdisjoint(value),
    "contains_all": lambda value, given: set(given).issubset(value),
    "gt": gt,
    "ge": ge,
    "lt": lt,
    "le": le,
}
"""What each operator asks of a fact's value, given its operand; types were checked at loading."""
