"""Names come with their meanings, and a name that is none is refused."""

from __future__ import annotations

import pytest

from advisor.knowledge.editor.names import (
    JOINT,
    LISTED,
    LONGEST,
    one_of,
    one_of_kind,
    vocabularies,
)
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.editor.faults import fits

FEW = {"oak": "Hard.", "ash": "Tough."}
MANY = {f"tree-{number}": f"Tree {number}." for number in range(LISTED + 1)}


def test_every_kind_has_its_names_with_what_they_mean(small_knowledge: Knowledge) -> None:
    names = vocabularies(small_knowledge)
    assert names["framework"] == {
        "alder": "Alder: A framework that exists only in tests.",
        "birch": "Birch: A framework that exists only in tests.",
    }
    assert (
        names["fact"]["probe.installation.birch.installed"] == "Whether the framework is installed."
    )
    assert names["evidence"]["alder-runs-on-phones"] == "Alder has a runtime for phones."
    assert names["leaf"]["reach/phone"] == "Phone: A supported way."
    assert names["route"] == {"sapling": "Sapling: A runtime for servers and phones."}
    assert names["target"] == {"server": "Server", "phone": "Phone"}


def test_answers_weigh_criteria_and_leaves(small_knowledge: Knowledge) -> None:
    names = vocabularies(small_knowledge)
    assert set(names["weighed"]) == set(names["criterion"]) | set(names["leaf"])


def test_patches_name_rules_questions_and_what_can_be_tuned(small_knowledge: Knowledge) -> None:
    names = vocabularies(small_knowledge)
    assert {"birch-on-old-python", "check-memory", "sapling", "goal"} <= set(names["disabled"])
    assert {"ease/first-model", "alder", "check-memory", "goal"} <= set(names["tuned"])
    assert {"alder", "ease/first-model"}.isdisjoint(names["disabled"])
    assert {"birch-on-old-python", "sapling"}.isdisjoint(names["tuned"])


def test_a_long_meaning_is_cut_between_words() -> None:
    (text,) = one_of({"oak": "word " * LONGEST})["enumDescriptions"]
    assert len(text) <= LONGEST
    assert text.endswith("word …")


@pytest.mark.parametrize("names", [FEW, MANY], ids=["few", "many"])
def test_only_names_that_exist_are_accepted(names: dict[str, str]) -> None:
    schema = one_of_kind("leaf", names)
    assert all(fits(schema, name) for name in names)
    assert not any(fits(schema, name) for name in ("elm", "", 1, None, "tree-"))


def test_few_names_are_an_enum_and_each_of_many_has_its_own_meaning() -> None:
    few, many = one_of_kind("leaf", FEW), one_of_kind("leaf", MANY)
    assert few["enum"] == list(FEW)
    assert few["errorMessage"] == many["anyOf"][0]["patternErrorMessage"] == "no leaf has this name"
    assert many["anyOf"][1] == {"const": "tree-0", "description": "Tree 0."}


def test_what_may_be_of_several_kinds_is_told_as_such() -> None:
    assert JOINT["weighed"] == ("criterion", "leaf")
    assert one_of_kind("weighed", FEW)["errorMessage"] == "no criterion or leaf has this name"
