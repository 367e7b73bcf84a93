"""Rules that are new, gone or written otherwise."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from advisor.scenarios.differences import differences
from tests.advisor.knowledge.rule_copy import RuleCopy


@pytest.fixture
def changed(rules: RuleCopy, tmp_path: Path) -> RuleCopy:
    return RuleCopy(Path(copytree(rules.folder, tmp_path / "changed")))


def found(old: RuleCopy, new: RuleCopy) -> list[str]:
    return [
        f"{item.change} {item.rule} {item.place}"
        for item in differences(old.sources(), new.sources())
    ]


def test_the_same_rules_differ_in_nothing(rules: RuleCopy, changed: RuleCopy) -> None:
    assert found(rules, changed) == []


def test_lines_that_move_are_no_difference(rules: RuleCopy, changed: RuleCopy) -> None:
    changed.replace("rules", "requirements:", "# A comment.\n\nrequirements:")
    assert found(rules, changed) == []


def test_what_holds_a_changed_rule_is_not_changed_itself(
    rules: RuleCopy, changed: RuleCopy
) -> None:
    changed.replace("alder", "level: 0.6", "level: 0.7")
    changed.replace("reach", "levels: {server: 0.9", "levels: {server: 0.95")
    changed.replace("ease", "base: some", "base: minor")
    changed.replace("questions", "{ease: some}", "{ease: major}")
    assert found(rules, changed) == [
        "changed rating alder ease/first-model changed/alder.yaml:12",
        "changed leaf ease/first-model changed/ease.yaml:6",
        "changed question goal changed/questions.yaml:3",
        "changed path sapling birch changed/reach.yaml:29",
    ]


def test_new_and_lost_rules_are_told_by_kind_and_name(rules: RuleCopy, changed: RuleCopy) -> None:
    changed.replace("rules", "id: check-memory", "id: measure-memory")
    changed.replace("base", "id: probe.platform.system", "id: probe.platform.name")
    line = rules.line("base", "id: probe.platform.system")
    assert found(rules, changed) == [
        f"added fact probe.platform.name changed/base.yaml:{line}",
        "added advice measure-memory changed/rules.yaml:19",
        f"removed fact probe.platform.system rules/base.yaml:{line}",
        "removed advice check-memory rules/rules.yaml:19",
    ]


def test_ratings_of_one_leaf_are_numbered(rules: RuleCopy, changed: RuleCopy) -> None:
    changed.replace("alder", "level: 0.0", "level: 0.1")
    assert found(rules, changed) == [
        "changed rating alder ease/continuity (2) changed/alder.yaml:28"
    ]


def test_the_method_and_the_targets_count_as_rules(rules: RuleCopy, changed: RuleCopy) -> None:
    changed.replace("base", "least_lead: 2", "least_lead: 3")
    line = rules.line("base", "id: phone")
    changed.replace("base", "name: Phone", "name: Telephone")
    assert found(rules, changed) == [
        "changed method changed/base.yaml:5",
        f"changed target phone changed/base.yaml:{line}",
    ]
