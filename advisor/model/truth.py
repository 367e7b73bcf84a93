"""The truth of a condition under facts that may be unknown or not applicable.

A verdict other than unknown never changes when missing facts become known or not applicable.
"""

from __future__ import annotations

from functools import lru_cache

from packaging.specifiers import SpecifierSet

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
        return (condition.fact,)
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
    return "true" if _holds(condition, fact.value) else "false"


def _holds(condition: Condition, value: Value) -> bool:
    match condition.operator:
        case "is":
            return value == condition.is_
        case "is_not":
            return value != condition.is_not
        case "in":
            return value in (condition.in_ or ())
        case "not_in":
            return value not in (condition.not_in or ())
        case "version":
            return _specifier(condition.version or "").contains(
                str(value), prereleases=True
            )
    if isinstance(value, tuple):
        return _contains(condition, set(value))
    return isinstance(value, (int, float)) and _compares(condition, float(value))


@lru_cache(maxsize=None)
def _specifier(text: str) -> SpecifierSet:
    return SpecifierSet(text)


def _contains(condition: Condition, chosen: set[str]) -> bool:
    if condition.contains is not None:
        return condition.contains in chosen
    if condition.contains_any is not None:
        return not chosen.isdisjoint(condition.contains_any)
    return chosen.issuperset(condition.contains_all or ())


def _compares(condition: Condition, value: float) -> bool:
    if condition.gt is not None:
        return value > condition.gt
    if condition.ge is not None:
        return value >= condition.ge
    if condition.lt is not None:
        return value < condition.lt
    return condition.le is not None and value <= condition.le
