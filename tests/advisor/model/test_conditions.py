"""A condition is one combination, or one test of one fact."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from advisor.model.conditions import OPERATORS, Condition

OPERANDS: dict[str, object] = {
    "is": "a",
    "is_not": "a",
    "in": ("a",),
    "not_in": ("a",),
    "contains": "a",
    "contains_any": ("a",),
    "contains_all": ("a",),
    "gt": 1.0,
    "ge": 1.0,
    "lt": 1.0,
    "le": 1.0,
    "version": ">=1",
    "applicable": False,
}


@pytest.mark.parametrize("operator", OPERATORS)
def test_every_operator_makes_a_test(operator: str) -> None:
    leaf = Condition.model_validate({"fact": "x", operator: OPERANDS[operator]})
    assert leaf.operator == operator
    assert leaf.operand == OPERANDS[operator]
    assert list(leaf.leaves()) == [leaf]


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"fact": "x"},
        {"is": "a"},
        {"fact": "x", "is": "a", "in": ("a",)},
        {"fact": "x", "is": "a", "all": ()},
        {"all": (), "any": ()},
        {"all": (), "is": "a"},
        {"fact": "x", "ge": "1"},
        {"fact": "x", "matches": "a"},
    ],
)
def test_anything_else_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Condition.model_validate(wrong)


def test_leaves_are_met_in_the_order_they_are_written() -> None:
    a, b, c = (Condition(fact=name, is_=True) for name in "abc")
    whole = Condition(any=(a, Condition(not_=Condition(all=(b, c)))))
    assert [leaf.fact for leaf in whole.leaves()] == ["a", "b", "c"]
    assert whole.parts == (a, Condition(not_=Condition(all=(b, c))))
    assert a.parts == ()
