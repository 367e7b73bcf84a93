"""Values as typed, for every type that a fact may have."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.comparison.what_if.typed import supposed
from advisor.errors import UsageProblem
from advisor.model.questions import FactType
from advisor.model.record import Value

PARTS = ("avx", "avx2", "neon")


def fact_type(kind: Any, **more: Any) -> FactType:
    return FactType(id="probe.x.y", type=kind, about="A test.", producer="probe", **more)


TYPES = {
    "bool": fact_type("bool"),
    "number": fact_type("number", minimum=1.0, maximum=99.0, unit="cores"),
    "bytes": fact_type("number", minimum=0.0),
    "choice": fact_type("choice", values=("linux", "windows")),
    "set": fact_type("set", values=PARTS),
    "version": fact_type("version"),
    "text": fact_type("text"),
}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("bool", "yes", True),
        ("bool", "False", False),
        ("number", " 8 ", 8.0),
        ("bytes", "16e9", 16e9),
        ("choice", "windows", "windows"),
        ("set", "neon, avx", ("avx", "neon")),
        ("set", "none", ()),
        ("version", "3.14.0rc1", "3.14.0rc1"),
        ("text", "a model", "a model"),
    ],
)
def test_values(kind: str, text: str, value: Value) -> None:
    fact = supposed(TYPES[kind], text)
    assert (fact.state, fact.value) == ("known", value)
    assert (fact.source, fact.provenance) == ("probe", "what if")


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_is_known_or_it_does_not_apply(kind: str) -> None:
    assert supposed(TYPES[kind], "unknown").state == "unknown"
    assert supposed(TYPES[kind], "not-applicable").state == "not_applicable"


@pytest.mark.parametrize(
    ("kind", "text", "says"),
    [
        ("bool", "perhaps", "'perhaps' is not yes or no, as probe.x.y must be"),
        ("number", "many", "'many' is not a number of at least 1 and of at most 99 cores"),
        ("number", "0", "a number of at least 1"),
        ("number", "nan", "a number"),
        ("bytes", "-1", "a number of at least 0, as"),
        (
            "choice",
            "windoes",
            "one of linux, windows, as probe.x.y must be; did you mean 'windows'",
        ),
        ("set", "avx,avx3", "one of avx, avx2, neon"),
        ("version", "three", "a version such as 3.12.4"),
        ("text", "", "some text"),
    ],
)
def test_what_is_no_value(kind: str, text: str, says: str) -> None:
    with pytest.raises(UsageProblem, match=says):
        supposed(TYPES[kind], text)
