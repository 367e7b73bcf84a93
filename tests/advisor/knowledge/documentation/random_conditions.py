"""Random conditions over the facts of the small rule base, and what they could be mistaken for."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from advisor.model.questions import FactType
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.rule_copy import SMALL_RULES

SMALL = read_book(SMALL_RULES)
VERSIONS = (
    ">=3.10",
    "<3.10",
    ">=3.10,<3.14",
    "==3.14.*",
    "!=3.14.*",
    "==3.14",
    "~=3.10",
    ">3.1",
    "<=3",
)


def leaves() -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(*(st.one_of(*operators_of(fact)) for fact in SMALL.knowledge.facts))


def operators_of(fact: FactType) -> list[st.SearchStrategy[dict[str, Any]]]:
    """Every operator that fits the fact, with operands that it may take."""
    operands: dict[str, st.SearchStrategy[Any]] = {"applicable": st.booleans()}
    some = st.lists(st.sampled_from(fact.values or ("",)), min_size=1, max_size=3, unique=True)
    match fact.type:
        case "bool":
            operands |= {"is": st.booleans(), "is_not": st.booleans()}
        case "choice":
            one = st.sampled_from(fact.values)
            operands |= {"is": one, "is_not": one, "in": some, "not_in": some}
        case "set":
            one = st.sampled_from(fact.values)
            operands |= {"contains": one, "contains_any": some, "contains_all": some}
        case "number":
            operands |= dict.fromkeys(["is", "is_not", "gt", "ge", "lt", "le"], st.floats(0.5, 64))
        case "version":
            operands |= {"version": st.sampled_from(VERSIONS)}
    return [
        operand.map(lambda value, name=name: {"fact": fact.id, name: value})
        for name, operand in operands.items()
    ]


def combined(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    several = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        several.map(lambda parts: {"all": parts}),
        several.map(lambda parts: {"any": parts}),
        inner.map(lambda part: {"not": part}),
    )


CONDITIONS = st.recursive(leaves(), combined, max_leaves=6)
ALONE = {"in": "is", "not_in": "is_not", "contains_any": "contains", "contains_all": "contains"}


def shape(condition: dict[str, Any]) -> Any:
    """The condition up to lists of one, which mean the one."""
    for joint in ("all", "any"):
        if joint in condition:
            parts = [shape(part) for part in condition[joint]]
            return parts[0] if len(parts) == 1 else (joint, *parts)
    if "not" in condition:
        return ("not", shape(condition["not"]))
    ((operator, operand),) = ((key, value) for key, value in condition.items() if key != "fact")
    if isinstance(operand, list):
        alone = len(operand) == 1
        operator, operand = (ALONE[operator], operand[0]) if alone else (operator, tuple(operand))
    return (condition["fact"], operator, operand)


def regrouped(condition: dict[str, Any]) -> list[dict[str, Any]]:
    """What the condition could be mistaken for: another joint, another grouping, no 'not'."""
    if "not" in condition:
        parts = condition["not"].get("all", [])
        return [condition["not"], *([{"all": [{"not": parts[0]}, *parts[1:]]}] if parts else [])]
    for joint, other in (("all", "any"), ("any", "all")):
        if joint in condition:
            first, *rest = condition[joint]
            nested = [{joint: [first, {other: rest}]}, {other: [{joint: [first, *rest]}]}]
            return [{other: [first, *rest]}, *(nested if rest else [])]
    return [{"not": condition}]
