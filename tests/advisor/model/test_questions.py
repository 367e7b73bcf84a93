"""A fact knows its domain."""

from __future__ import annotations

import pytest

from advisor.model.questions import FactType
from advisor.model.record import Value


def fact(kind: str, **more: object) -> FactType:
    return FactType.model_validate(
        {"id": "x", "type": kind, "about": "", "producer": "probe"} | more
    )


@pytest.mark.parametrize(
    ("of", "inside", "outside"),
    [
        (fact("bool"), [True, False], [1.0, "true", ()]),
        (fact("number", minimum=1, maximum=9), [1.0, 9.0, 2], [0.9, 9.1, True, "3"]),
        (fact("number"), [-1e9, 0.0], [False, ("1",)]),
        (fact("choice", values=("a", "b")), ["a", "b"], ["c", "", ("a",), True]),
        (fact("set", values=("a", "b")), [(), ("a",), ("b", "a")], ["a", ("a", "c")]),
        (fact("text"), ["", "anything"], [1.0, True]),
        (fact("version"), ["3.11.7", "2.13.0+cpu"], [3.11]),
    ],
)
def test_values_are_inside_or_outside(
    of: FactType, inside: list[Value], outside: list[Value]
) -> None:
    assert all(of.domain(value) for value in inside)
    assert not any(of.domain(value) for value in outside)
