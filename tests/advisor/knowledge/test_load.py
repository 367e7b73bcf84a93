"""Rule files become one checked rule base, or all that is wrong with them in one error."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import AdvisorError, FileProblems
from advisor.knowledge.load import load, positions, read_all
from tests.advisor.knowledge.packs.packing import ADVICE, TODAY, patch, write
from tests.advisor.knowledge.rule_copy import SMALL_RULES, RuleCopy


def test_the_small_rule_base_is_whole() -> None:
    knowledge = load(SMALL_RULES)
    assert knowledge.edition.version == "2026.0.1"
    assert [framework.id for framework in knowledge.frameworks] == ["alder", "birch"]
    assert "probe.installation.birch.installed" in knowledge.fact_types


def test_the_hash_follows_every_change_and_nothing_else(rules: RuleCopy) -> None:
    before = load(rules.folder).edition.content_hash
    assert before == load(SMALL_RULES).edition.content_hash
    rules.replace("ease", "Weeks to", "Months to")
    assert load(rules.folder).edition.content_hash != before


def test_problems_of_several_files_come_together_and_in_order(rules: RuleCopy) -> None:
    rules.replace("rules", "title: Birch", "titel: Birch")
    rules.replace("ease", "base: some", "base: sme")
    rules.add("zinc", "a: yes\n")
    (rules.folder / "bytes.yaml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(FileProblems) as refused:
        load(rules.folder)
    assert [(item.file, item.code) for item in refused.value.problems] == [
        ("rules/bytes.yaml", "Y000"),
        ("rules/ease.yaml", "S003"),
        ("rules/rules.yaml", "S002"),
        ("rules/rules.yaml", "S001"),
        ("rules/zinc.yaml", "Y011"),
    ]


def test_a_folder_without_rules_says_so(tmp_path: Path) -> None:
    with pytest.raises(AdvisorError, match="no rule files below"):
        load(tmp_path)


def test_what_stands_once_is_missed_and_is_found_twice(rules: RuleCopy) -> None:
    rules.add("more", 'version: "2"\n')
    with pytest.raises(FileProblems, match="`version:` is in more than one file"):
        load(rules.folder)
    rules.add("base", "facts: []\n")
    with pytest.raises(AdvisorError, match="no rule file has a `method:` section"):
        load(rules.folder)


def test_positions_tell_kinds_apart() -> None:
    found = positions(read_all(SMALL_RULES))
    assert found["reach/server"] == "small_rules/reach.yaml:6"
    assert found["answer.targets"].startswith("small_rules/questions.yaml:")
    assert found["birch-on-old-python"] == "small_rules/rules.yaml:2"
    assert "server" not in found


def test_packs_are_laid_over_and_named(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("disable: sapling"), law=ADVICE)
    bare, packed = load(SMALL_RULES), load(SMALL_RULES, [pack], TODAY)
    assert [route.id for route in bare.routes] == ["sapling"]
    assert packed.routes == ()
    assert [item.id for item in packed.advice] == ["check-memory", "acme-call-legal"]
    assert packed.edition.content_hash == bare.edition.content_hash
    assert [str(item).split()[:2] for item in packed.edition.packs] == [["acme", "3"]]
    assert packed.positions["acme-call-legal"] == "acme/law.yaml:2"
    assert "sapling" not in packed.positions


def test_what_a_pack_says_is_checked_with_all_the_rest(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", law=ADVICE.replace("answer.goal", "answer.gaol"))
    with pytest.raises(FileProblems, match=r"acme/law\.yaml:6:.*R101: unknown fact 'answer.gaol'"):
        load(SMALL_RULES, [pack])
    assert [source.document.name for source in read_all(SMALL_RULES, packs=[pack])][-2:] == [
        "acme/law.yaml",
        "acme/pack.yaml",
    ]


def test_myths_and_scenarios_are_read_only_where_they_are_wanted(rules: RuleCopy) -> None:
    before = load(rules.folder).edition.content_hash
    (rules.folder / "myths").mkdir()
    rules.add("myths/broken", "[")
    assert load(rules.folder).edition.content_hash == before
    with pytest.raises(FileProblems, match=r"rules/myths/broken\.yaml"):
        read_all(rules.folder)
