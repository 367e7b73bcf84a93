"""The four truth values, as a table, and the promise that no verdict is ever taken back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.model.conditions import Condition
from advisor.model.facts import Fact, Facts, known, not_applicable, unknown
from advisor.model.record import Value
from advisor.model.rules import Truth
from advisor.model.truth import missing, truth

STATES: dict[str, Fact] = {
    "T": known(True, "answer", ""),
    "F": known(False, "answer", ""),
    "U": unknown("not asked"),
    "N": not_applicable("beside the point"),
}
NAMES: dict[Truth, str] = {"true": "T", "false": "F", "unknown": "U", "not_applicable": "N"}


def facts(**values: Fact) -> Facts:
    return Facts(as_of=date(2026, 11, 22), values=values)


def of(condition: dict[str, object], **values: Fact) -> str:
    return NAMES[truth(Condition.model_validate(condition), facts(**values))]


A, B = {"fact": "a", "is": True}, {"fact": "b", "is": True}

ALL = {  # F if any F; else U if any U; else N if any N; else T
    "TT": "T", "TF": "F", "TU": "U", "TN": "N",
    "FF": "F", "FU": "F", "FN": "F",
    "UU": "U", "UN": "U", "NN": "N",
}  # fmt: skip
ANY = {  # T if any T; else U if any U; else F if any F; else N
    "TT": "T", "TF": "T", "TU": "T", "TN": "T",
    "FF": "F", "FU": "U", "FN": "F",
    "UU": "U", "UN": "U", "NN": "N",
}  # fmt: skip


@pytest.mark.parametrize("pair", ALL)
@pytest.mark.parametrize(("combiner", "table"), [("all", ALL), ("any", ANY)])
def test_combinations_follow_the_table(combiner: str, table: dict[str, str], pair: str) -> None:
    for first, second in (pair, pair[::-1]):
        assert of({combiner: (A, B)}, a=STATES[first], b=STATES[second]) == table[pair]


@pytest.mark.parametrize(("state", "opposite"), [("T", "F"), ("F", "T"), ("U", "U"), ("N", "N")])
def test_not_turns_only_true_and_false(state: str, opposite: str) -> None:
    assert of({"not": A}, a=STATES[state]) == opposite


@pytest.mark.parametrize(("state", "applies"), [("T", "T"), ("F", "T"), ("U", "U"), ("N", "F")])
def test_applicable_asks_only_whether_the_fact_makes_sense(state: str, applies: str) -> None:
    assert of({"fact": "a", "applicable": True}, a=STATES[state]) == applies
    turned = {"T": "F", "F": "T", "U": "U"}[applies]
    assert of({"fact": "a", "applicable": False}, a=STATES[state]) == turned


def test_a_fact_that_nobody_provided_is_unknown() -> None:
    assert of(A) == "U"


@pytest.mark.parametrize(
    ("test", "value", "holds"),
    [
        ({"is": "linux"}, "linux", True),
        ({"is_not": "linux"}, "linux", False),
        ({"in": ("linux", "wsl2")}, "wsl2", True),
        ({"not_in": ("linux", "wsl2")}, "wsl2", False),
        ({"contains": "ios"}, ("android", "ios"), True),
        ({"contains": "ios"}, (), False),
        ({"contains_any": ("ios", "server")}, ("android", "ios"), True),
        ({"contains_any": ("server",)}, ("android", "ios"), False),
        ({"contains_all": ("ios", "android")}, ("android", "ios"), True),
        ({"contains_all": ("ios", "server")}, ("android", "ios"), False),
        ({"gt": 7.5}, 7.5, False),
        ({"ge": 7.5}, 7.5, True),
        ({"lt": 7.5}, 7.5, False),
        ({"le": 7.5}, 7.5, True),
        ({"version": ">=3.10,<3.14"}, "3.13.1", True),
        ({"version": ">=3.10,<3.14"}, "3.9.18", False),
        ({"version": ">=2.14"}, "2.15.0rc1", True),
        ({"version": "==2.13.0"}, "2.13.0+cpu", True),
    ],
)
def test_operators(test: dict[str, object], value: Value, holds: bool) -> None:
    fact = known(value, "probe", "")
    assert of({"fact": "a"} | test, a=fact) == ("T" if holds else "F")


@pytest.mark.parametrize(
    ("test", "value"),
    [({"version": ">=3"}, "trunk"), ({"ge": 3.0}, "many"), ({"contains": "a"}, 3.0)],
)
def test_what_cannot_be_compared_is_unknown(test: dict[str, object], value: Value) -> None:
    assert of({"fact": "a"} | test, a=known(value, "probe", "")) == "U"


def test_missing_names_the_unknown_facts_that_matter() -> None:
    condition = Condition.model_validate({"any": (A, {"all": (B, {"fact": "c", "is": True}, A)})})
    assert missing(condition, facts()) == ("a", "b", "c")
    assert missing(condition, facts(b=STATES["F"])) == ("a",)
    assert missing(condition, facts(a=STATES["T"])) == ()


DOMAINS: dict[str, list[Value]] = {
    "flag": [True, False],
    "os": ["linux", "windows", "macos"],
    "on": [(), ("ios",), ("android", "ios")],
    "cores": [1.0, 4.0, 64.0],
}
LEAVES = [
    {"fact": "flag", "is": True},
    {"fact": "flag", "applicable": False},
    {"fact": "os", "in": ("linux", "macos")},
    {"fact": "os", "is_not": "linux"},
    {"fact": "on", "contains": "ios"},
    {"fact": "on", "applicable": True},
    {"fact": "cores", "ge": 4.0},
]
CONDITIONS = st.recursive(
    st.sampled_from(LEAVES).map(Condition.model_validate),
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=3).map(lambda some: Condition(all=tuple(some))),
        st.lists(parts, min_size=1, max_size=3).map(lambda some: Condition(any=tuple(some))),
        parts.map(lambda part: Condition(not_=part)),
    ),
    max_leaves=8,
)
WORLDS = st.fixed_dictionaries(
    {
        name: st.one_of(
            st.sampled_from(values).map(lambda value: known(value, "answer", "")),
            st.just(STATES["N"]),
        )
        for name, values in DOMAINS.items()
    }
)


@settings(max_examples=1_000)
@given(CONDITIONS, WORLDS, st.sets(st.sampled_from(list(DOMAINS))))
def test_learning_more_never_changes_a_verdict(
    condition: Condition, world: dict[str, Fact], hidden: set[str]
) -> None:
    whole = truth(condition, facts(**world))
    partly = {name: fact for name, fact in world.items() if name not in hidden}
    seen = truth(condition, facts(**partly))
    assert whole != "unknown"
    assert seen in ("unknown", whole)
    assert bool(missing(condition, facts(**partly))) == (seen == "unknown")
    assert set(missing(condition, facts(**partly))) <= hidden
