"""Everything with an id can be named, each by what people call it."""

from __future__ import annotations

from pathlib import Path

from advisor.knowledge.folders import read_folder
from advisor.knowledge.packs.kinds import things
from tests.advisor.knowledge.rule_copy import SMALL_RULES, RuleCopy


def test_things_have_a_kind_a_title_and_a_place() -> None:
    found = things(read_folder(SMALL_RULES))
    for name, kind, title in (
        ("birch-on-old-python", "requirement", "Birch does not install on Python 3.10"),
        ("reach/phone", "leaf", "Phone"),
        ("targets", "question", "Where must the trained model run?"),
        ("alder-runs-on-phones", "evidence", "Alder has a runtime for phones."),
    ):
        assert (found[name].kind, found[name].title) == (kind, title)
    assert found["reach/phone"].position == "small_rules/reach.yaml:11"
    assert found["answer.targets"] is found["targets"]


def test_a_question_gives_way_to_what_can_be_patched_under_its_id(rules: RuleCopy) -> None:
    rules.replace("questions", "- id: goal\n", "- id: ease\n")
    rules.replace("questions", "- id: offline\n", "- id: check-memory\n")
    found = things(read_folder(rules.folder))
    assert found["ease"].kind == "question"
    assert found["check-memory"].kind == "advice"
    assert found["answer.check-memory"].kind == "question"


def test_files_are_told_apart_by_their_number() -> None:
    sources = read_folder(Path(SMALL_RULES))
    found = things(sources)
    for thing in found.values():
        assert thing.record in [record for _, record in sources[thing.number].records]
