"""For each fact, one value for every way in which its tests can turn out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

from advisor.knowledge.linting.cases import MOST_MEMBERS, cases
from advisor.model.conditions import Condition
from advisor.model.questions import FactType


def fact(kind: str, **more: object) -> FactType:
    return FactType.model_validate(
        {"id": "x", "type": kind, "about": "", "producer": "probe"} | more
    )


def leaf(**test: object) -> Condition:
    return Condition.model_validate({"fact": "x"} | test)


def test_a_choice_is_a_named_one_or_another() -> None:
    os = fact("choice", values=("linux", "windows", "macos"))
    assert cases(os, [leaf(**{"is": "windows"})]) == ["windows", "linux"]
    assert cases(os, [leaf(**{"in": ("linux", "windows", "macos")})]) == [
        "linux",
        "windows",
        "macos",
    ]


def test_text_is_a_named_one_or_anything() -> None:
    assert cases(fact("text"), [leaf(**{"is": "a"})]) == ["a", "something else"]


def test_a_set_is_any_selection_of_the_named_ones() -> None:
    members = tuple("abcdefghijkl")
    some = cases(fact("set", values=members), [leaf(contains="a"), leaf(contains_any=("b",))])
    assert some == [(), ("a",), ("b",), ("a", "b")]
    assert len(members) > MOST_MEMBERS
    assert cases(fact("set", values=members), [leaf(contains_any=members)]) is None


def test_a_bool_is_either() -> None:
    assert cases(fact("bool"), [leaf(**{"is": True})]) == [True, False]


@given(st.lists(st.floats(min_value=1, max_value=9), min_size=1, max_size=4))
def test_numbers_fall_on_both_sides_of_every_limit(limits: list[float]) -> None:
    values = cases(fact("number", minimum=0, maximum=10), [leaf(ge=limit) for limit in limits])
    assert values is not None
    for limit in limits:
        assert {value >= limit for value in values if isinstance(value, float)} == {True, False}


def test_numbers_reach_from_bound_to_bound() -> None:
    narrow = fact("number", minimum=0.5, maximum=1.5)
    assert cases(narrow, [leaf(lt=1.0)]) == [0.5, 1.0, 1.5, 0.75, 1.25]


def test_numbers_keep_to_their_bounds() -> None:
    assert cases(fact("number", minimum=1), [leaf(le=1.0)]) == [1.0, 2.0]
    assert cases(fact("number"), [leaf(applicable=True)]) == [-1.0, 0.0, 1.0]


@pytest.mark.parametrize("text", [">=3.10", "<3.12", "==3.11.*", ">3.10", "!=3.13", "~=3.10"])
def test_versions_meet_and_miss_every_specifier(text: str) -> None:
    values = cases(fact("version"), [leaf(version=text)])
    assert values is not None
    met = {SpecifierSet(text).contains(str(value), prereleases=True) for value in values}
    assert met == {True, False}
