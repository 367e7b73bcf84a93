"""Whether a condition's facts exist and its operators fit their types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from advisor.errors import did_you_mean
from advisor.knowledge.checking.names import Finding, unknown
from advisor.knowledge.reading.document import Path
from advisor.model.conditions import Condition
from advisor.model.questions import FactType
from advisor.model.record import Value

FITTING = {
    "bool": ("is", "is_not"),
    "number": ("is", "is_not", "gt", "ge", "lt", "le"),
    "text": ("is", "is_not", "in", "not_in"),
    "choice": ("is", "is_not", "in", "not_in"),
    "set": ("contains", "contains_any", "contains_all"),
    "version": ("version",),
}
"""The operators that make sense for each type of fact, beside `applicable`."""

SHAPES = {
    "bool": "true or false",
    "text": "text",
    "choice": "one of its values",
    "set": "a list",
    "version": "text in quotes",
}
"""How a value of each type is written, but for numbers."""

LONGEST_SPECIFIER = 200
"""Beyond, there may be numbers of thousands of digits, which Python refuses to read."""


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
        *others, last = FITTING[fact.type]
        fitting = f"{', '.join(others)} or {last}" if others else last
        message = f"{operator!r} cannot be used on {fact.id} ({fact.type}); use {fitting}"
        yield "R102", message, (*path, operator)
    elif operator == "version":
        yield from check_specifier(str(condition.operand), (*path, operator))
    else:
        yield from _operand(condition, fact, (*path, operator))


def check_specifier(text: str, path: Path) -> Iterator[Finding]:
    """A finding where the text is no PEP 440 version specifier."""
    if len(text) > LONGEST_SPECIFIER or not _specifies(text):
        yield "R105", f"{text!r} is no version specifier such as '>=3.10,<3.14'", path


def _specifies(text: str) -> bool:
    try:
        SpecifierSet(text)
    except InvalidSpecifier:
        return False
    return True


def _operand(condition: Condition, fact: FactType, path: Path) -> Iterator[Finding]:
    operand = condition.operand
    given = operand if isinstance(operand, tuple) else (operand,)
    if not given:
        yield "R103", "an empty list holds no value", path
    for value in given:
        if fact.type in ("choice", "set"):
            yield from _members((value,), fact, path)
        elif not fact.domain(value):
            yield _foreign(value, fact, path)


def check_value(value: Value, fact: FactType, path: Path) -> Iterator[Finding]:
    """What keeps a value from being one of the fact's: a member that it lacks, or its shape."""
    if not fact.domain(value):
        members = value if isinstance(value, tuple) else (value,)
        wrong = list(_members(members, fact, path)) if fact.values else []
        yield from wrong or [_foreign(value, fact, path)]


def _members(given: Iterable[Value], fact: FactType, path: Path) -> Iterator[Finding]:
    for value in given:
        if value not in fact.values:
            near = did_you_mean(str(value), fact.values)
            yield "R103", f"{_written(value)} is not a value of {fact.id}{near}", path


def _foreign(value: Value, fact: FactType, path: Path) -> Finding:
    return "R103", f"{_written(value)} is not a value of {fact.id}{_reach(fact)}", path


def _written(value: Value) -> str:
    """The value as it stands in a file, but for its quotes."""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(list(value) if isinstance(value, tuple) else value)


def _reach(fact: FactType) -> str:
    """' (1 to 99)', where a number is bounded, and ' (a list)' or the like for other types."""
    if fact.type in SHAPES:
        return f" ({SHAPES[fact.type]})"
    bounds = [fact.minimum, fact.maximum]
    if bounds == [None, None]:
        return " (a number)"
    low, high = ("" if bound is None else f"{bound:g}" for bound in bounds)
    return f" ({low} to {high})".replace("( to", "(up to").replace(" to )", " or more)")
