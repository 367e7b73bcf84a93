"""Patched files: what is left keeps its place, and what was patched is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from advisor.knowledge.folders import read_folder
from advisor.knowledge.load import positions
from advisor.knowledge.packs.applying import applied, meaning, patched
from advisor.model.criteria import Leaf
from tests.advisor.knowledge.packs.packing import TODAY, patch, stacked, write
from tests.advisor.knowledge.rule_copy import SMALL_RULES, RuleCopy

LATER = date(2027, 7, 1)


def test_what_is_disabled_shifts_nothing(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("disable: train-os"), patch("disable: sapling"))
    before = positions(read_folder(SMALL_RULES))
    after = positions(stacked(pack).sources)
    gone = {"answer.train-os", "sapling"}
    assert {name: before[name] for name in before if name not in gone} == {
        name: place for name, place in after.items() if not place.startswith("acme/")
    }


def test_what_is_tuned_stays_where_it_is(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("tune: reach/phone", "set: {base: major}"))
    found = [
        (source.document.locate(path)[0], record.base)
        for source in stacked(pack).sources
        for path, record in source.records
        if isinstance(record, Leaf) and record.id == "reach/phone"
    ]
    assert found == [(11, "major")]


@pytest.mark.parametrize("action", ["disable: sapling", "tune: ease\n  set: {base: major}"])
def test_an_expired_patch_leaves_the_rules_as_they_are(tmp_path: Path, action: str) -> None:
    lines = ("tune: reach/phone", "set: {base: major}") if "tune" in action else (action,)
    pack = write(tmp_path / "acme", patch(*lines))
    files = [source.file for source in read_folder(SMALL_RULES)]
    assert [s.file for s in stacked(pack, as_of=LATER).sources if s.pack is None] == files
    assert [s.file for s in stacked(pack).sources if s.pack is None] != files


def test_the_files_given_are_not_changed(tmp_path: Path) -> None:
    found = stacked(write(tmp_path / "acme", patch("disable: sapling")))
    sources = read_folder(SMALL_RULES)
    assert applied(sources, found.patches, TODAY)[0].document is sources[0].document
    assert [source.file for source in sources] == [s.file for s in read_folder(SMALL_RULES)]


def test_a_patch_as_reports_tell_it(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("tune: reach/phone", "set: {base: major}"))
    (one,) = stacked(pack).patches
    told = patched(one, TODAY)
    assert (told.id, told.kind, told.title, told.action) == (
        "reach/phone",
        "leaf",
        "Phone",
        "tuned",
    )
    assert (told.reason, told.owner) == ("It suits us.", "us@acme.example")
    assert (told.defined, told.position) == ("small_rules/reach.yaml:11", "acme/pack.yaml:3")
    assert told.sets == ("base: irrelevant -> major",)
    assert (told.applies, patched(one, LATER).applies) == (True, False)


def outdated(rules: RuleCopy, pack: Path) -> list[bool]:
    from advisor.knowledge.packs.stack import stack

    found = stack(read_folder(rules.folder), [pack], (), TODAY)
    return [patched(item, TODAY).outdated for item in found.patches]


def test_a_change_of_meaning_is_seen_and_a_change_of_form_is_not(
    tmp_path: Path, rules: RuleCopy
) -> None:
    (one,) = stacked(write(tmp_path / "first", patch("disable: check-memory"))).patches
    based = f'based_on: "{meaning(one)[:6]}"'
    pack = write(tmp_path / "acme", patch("disable: check-memory", based))
    assert outdated(rules, pack) == [False]
    rules.replace("rules", "name: little", "name: scarce")
    assert outdated(rules, pack) == [False]
    rules.replace("rules", "lt: 2}", "lt: 4}")
    assert outdated(rules, pack) == [True]


def test_of_a_framework_only_the_leaves_in_question_count(tmp_path: Path, rules: RuleCopy) -> None:
    lines = ("tune: birch", "set: {ratings: {ease/first-model: {level: 1, because: So.}}}")
    (one,) = stacked(write(tmp_path / "first", patch(*lines))).patches
    pack = write(tmp_path / "acme", patch(*lines, f'based_on: "{meaning(one)}"'))
    rules.replace("birch", 'version: "2.0"', 'version: "2.1"')
    assert outdated(rules, pack) == [False]
    rules.replace("birch", "level: 0.8", "level: 0.9")
    assert outdated(rules, pack) == [True]
