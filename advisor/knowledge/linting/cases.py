"""The values of a fact that a condition can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, combinations, pairwise

from packaging.specifiers import SpecifierSet
from packaging.version import InvalidVersion, Version

from advisor.model.conditions import Condition
from advisor.model.questions import FactType
from advisor.model.record import Value

MOST_MEMBERS = 10
"""A set of which a condition names more members has too many subsets to try."""


def cases(fact: FactType, tests: Iterable[Condition]) -> list[Value] | None:
    """One value for each way the tests of this fact can turn out; None where they are too many."""
    operands = [test.operand for test in tests if test.operator != "applicable"]
    named = list(dict.fromkeys(chain.from_iterable(map(_each, operands))))
    match fact.type:
        case "bool":
            return [True, False]
        case "number":
            return list(
                _numbers(fact, [float(item) for item in named if not isinstance(item, str)])
            )
        case "version":
            return list(_versions(map(str, operands)))
        case "set":
            if len(named) > MOST_MEMBERS:
                return None
            sizes = range(len(named) + 1)
            return [tuple(map(str, part)) for size in sizes for part in combinations(named, size)]
        case "choice" | "text":
            others = [value for value in fact.values if value not in named]
            return [*map(str, named), *(others[:1] if fact.values else ["something else"])]


def _each(operand: Value) -> tuple[bool | float | str, ...]:
    return operand if isinstance(operand, tuple) else (operand,)


def _numbers(fact: FactType, limits: list[float]) -> Iterator[float]:
    bounds = [bound for bound in (fact.minimum, fact.maximum) if bound is not None]
    ordered = sorted({*limits, *bounds}) or [0.0]
    between = ((low + high) / 2 for low, high in pairwise(ordered))
    for value in (ordered[0] - 1, *ordered, *between, ordered[-1] + 1):
        if fact.domain(value):
            yield value


def _versions(specifiers: Iterable[str]) -> Iterator[str]:
    """Each version that is named, the ones just before and after it, and both far ends."""
    yield from ("0", "99999")
    for specifier in chain.from_iterable(map(SpecifierSet, specifiers)):
        text = specifier.version.removesuffix(".*")
        try:
            release = Version(text).release
        except InvalidVersion:
            continue
        following = ".".join(map(str, (*release[:-1], release[-1] + 1)))
        yield from (text, f"{text}.dev0", f"{text}.0.1", following)
