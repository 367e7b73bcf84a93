"""The list of what a rule base holds, group by group, each with its place."""

from __future__ import annotations

from advisor.knowledge.catalogue import KINDS, catalogue
from advisor.knowledge.load import read_all
from tests.advisor.knowledge.rule_copy import SMALL_RULES

ENTRIES = list(catalogue(read_all(SMALL_RULES)))


def test_groups_follow_each_other() -> None:
    assert list(dict.fromkeys(entry.group for entry in ENTRIES)) == list(KINDS)


def test_leaves_stand_below_their_criteria() -> None:
    criteria = [(entry.kind, entry.id) for entry in ENTRIES if entry.group == "criteria"]
    assert criteria[:3] == [
        ("criterion", "ease"),
        ("leaf", "ease/first-model"),
        ("leaf", "ease/continuity"),
    ]


def test_an_entry_has_a_title_and_a_place() -> None:
    (need,) = (entry for entry in ENTRIES if entry.group == "needs")
    assert (need.kind, need.title) == ("need", "A hosted notebook is enough")
    assert (need.file, need.line) == ("small_rules/rules.yaml", 35)
    questions = [entry for entry in ENTRIES if entry.group == "questions"]
    assert questions[0].title == "What is the project for?"
