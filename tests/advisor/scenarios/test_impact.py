"""What a change of the rules changes for personas."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from advisor.knowledge.load import assemble
from advisor.scenarios.impact import Change, impact, scenarios_of
from tests.advisor.knowledge.rule_copy import RuleCopy


@pytest.fixture
def changed(rules: RuleCopy, tmp_path: Path) -> RuleCopy:
    return RuleCopy(Path(copytree(rules.folder, tmp_path / "changed")))


def moved(old: RuleCopy, new: RuleCopy) -> dict[str, list[Change]]:
    before, after = old.sources(), new.sources()
    played = scenarios_of(before, after)
    found = impact(assemble(before), assemble(after), played)
    return {item.scenario: list(item.changes) for item in found}


def test_the_same_rules_move_nobody(rules: RuleCopy, changed: RuleCopy) -> None:
    assert moved(rules, changed) == {}


def test_a_must_that_is_gone_changes_word_order_and_exclusion(
    rules: RuleCopy, changed: RuleCopy
) -> None:
    changed.replace("rules", 'answer.python, is: "3.10"', 'answer.python, is: "3.12"')
    changed.replace("alder", "level: 0.6", "level: 0.0")
    changes = {item.what: (item.old, item.new) for item in moved(rules, changed)["orchard"]}
    assert changes["order"] == ("alder", "alder, birch")
    assert changes["ruled out"] == ("birch: birch-on-old-python", "nobody")
    assert "winner" not in changes


def test_a_score_counts_from_half_a_point_on(rules: RuleCopy, changed: RuleCopy) -> None:
    changed.replace("birch", "level: 0.8", "level: 0.795")
    assert moved(rules, changed) == {}
    changed.replace("birch", "level: 0.795", "level: 0.7")
    assert [item.what for item in moved(rules, changed)["night-school"]] == ["score of birch"]


def test_a_need_that_is_gone_leaves_a_framework(rules: RuleCopy, changed: RuleCopy) -> None:
    changed.replace("rules", "contains: desktop", "contains: phone")
    changes = {item.what: (item.old, item.new) for item in moved(rules, changed)["night-school"]}
    assert changes["serves instead"] == ("learning-needs-little", "nothing")
    assert changes["winner"] == ("nobody", "birch")


def test_an_answer_that_one_of_them_does_not_know_is_left_out_there(
    rules: RuleCopy, changed: RuleCopy
) -> None:
    changed.replace("questions", "id: present", "id: code")
    for file in ("alder", "birch", "base"):
        changed.replace(file, "answer.present", "answer.code")
    changed.replace("scenarios", "present: alder", "code: alder")
    changes = {item.what: (item.old, item.new) for item in moved(rules, changed)["orchard"]}
    assert set(changes) == {"score of alder", "score of birch"}


def test_the_scenarios_are_the_new_ones_or_else_the_old_ones(
    rules: RuleCopy, changed: RuleCopy
) -> None:
    changed.replace("scenarios", "id: orchard", "id: vineyard")
    changed.replace("alder", "level: 0.6", "level: 0.1")
    assert set(moved(rules, changed)) == {"vineyard", "night-school"}
    (changed.folder / "scenarios.yaml").unlink()
    assert set(moved(rules, changed)) == {"orchard", "night-school"}
    (rules.folder / "scenarios.yaml").unlink()
    assert moved(rules, changed) == {}
