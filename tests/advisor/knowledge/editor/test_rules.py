"""The small rule base fits the schema made from it, and what is misspelt in it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.knowledge.editor.plain import Schema
from advisor.knowledge.editor.rules import rules_schema
from advisor.knowledge.load import load
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.editor.faults import data_of, faults
from tests.advisor.knowledge.rule_copy import SMALL_RULES


@pytest.fixture(scope="module")
def schema(small_knowledge: Knowledge) -> Schema:
    return rules_schema(small_knowledge)


def text_of(file: str) -> str:
    return (SMALL_RULES / f"{file}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", [path.stem for path in SMALL_RULES.glob("*.yaml")])
def test_every_file_of_the_rule_base_fits(schema: Schema, file: str) -> None:
    assert faults(schema, data_of(text_of(file))) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("rules", "framework: birch", "framework: brich", "$.requirements[0].framework"),
        ("rules", "[birch-needs-python-311]", "[birch]", "$.requirements[0].evidence[0]"),
        ("rules", "title: Birch", "titel: Birch", "$.requirements[0]"),
        ("rules", "answer.memory, lt", "answer.memroy, lt", "$.advice[0].when.fact"),
        ("rules", "lt: 2", "contains: 2", "$.advice[0].when"),
        ("rules", "is: learning", "is: laerning", "$.needs[0].when.all[0].is"),
        ("rules", "{answer.memory: 1.0}", "{answer.memroy: 1}", "$.advice[0].examples[0].facts"),
        ("rules", "modified: 2026", "modified: 26", "$.requirements[0].modified"),
        ("rules", "kind: next-step", "kind: next", "$.advice[0].kind"),
        ("reach", "phone: 0.9", "phoen: 0.9", "$.routes[0].paths[0].levels"),
        ("reach", "target: server", "target: sever", "$.criterion.leaves[0].target"),
        ("reach", "base: minor", "base: miner", "$.criterion.leaves[0].base"),
        ("alder", "leaf: ease/first-model", "leaf: ease/first", "$.framework.ratings[0].leaf"),
        ("alder", "evidence: alder-runs-on-phones", "evidence: a", "$.framework.newest.evidence"),
        ("base", "leaf: ease/continuity", "leaf: ease", "$.method.continuity.leaf"),
        ("base", "present: answer.present", "present: x", "$.method.continuity.present"),
        ("questions", "{ease: some}", "{ese: some}", "$.questions[0].choices[0].points"),
        ("questions", "{ease: some}", "{ease: sme}", "$.questions[0].choices[0].points.ease"),
        ("questions", "fact: probe.platform.system", "fact: x", "$.questions[4].prefill.fact"),
    ],
)
def test_what_is_misspelt_is_told_at_its_place(
    schema: Schema, file: str, old: str, new: str, place: str
) -> None:
    text = text_of(file)
    assert old in text
    assert faults(schema, data_of(text.replace(old, new, 1))) == [place]


SCENARIO = """
scenarios:
  - id: gardener
    title: A gardener
    about: Somebody who plants trees.
    as_of: 2026-11-22
    answers: {goal: product, targets: dont-know}
    facts: {probe.platform.system: linux}
    expect:
      winner: [birch]
      words: [clear]
      excluded: {alder: [birch-on-old-python]}
      values: {birch: {ease/first-model: [0.5, 1]}}
      routes: {alder: {phone: [sapling]}}
      matters: {goal: {product: [speed/training]}}
"""


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("goal: product,", "goal: produce,", "$.scenarios[0].answers.goal"),
        ("{goal: product,", "{gaol: product,", "$.scenarios[0].answers"),
        ("system: linux", "system: linx", "$.scenarios[0].facts['probe.platform.system']"),
        ("[birch]", "[brich]", "$.scenarios[0].expect.winner[0]"),
        ("[clear]", "[cleer]", "$.scenarios[0].expect.words[0]"),
        ("[birch-on", "[birch-in", "$.scenarios[0].expect.excluded.alder[0]"),
        ("[0.5, 1]", "[0.5]", "$.scenarios[0].expect.values.birch['ease/first-model']"),
        ("{phone:", "{phoen:", "$.scenarios[0].expect.routes.alder"),
        ("[sapling]", "[spling]", "$.scenarios[0].expect.routes.alder.phone[0]"),
        ("[speed/training]", "[speed/x]", "$.scenarios[0].expect.matters.goal.product[0]"),
    ],
)
def test_scenarios_name_what_there_is(schema: Schema, old: str, new: str, place: str) -> None:
    assert faults(schema, data_of(SCENARIO)) == []
    assert old in SCENARIO
    assert faults(schema, data_of(SCENARIO.replace(old, new, 1))) == [place]


PACK = """
pack: {id: acme, version: "1"}
patches:
  - {disable: check-memory, reason: We do., owner: me, until: 2027-01-01}
"""
OWN = """
evidence:
  - id: acme-policy
    claim: Acme has a policy.
    subject: acme
    grade: judgement
    observed: 2026-11-01
    review_by: 2027-11-01
    sources: []
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK)
    (folder / "policy.yaml").write_text(OWN)
    return folder


def test_a_pack_adds_its_names_and_may_go_on_naming_what_it_disables(
    small_knowledge: Knowledge, schema: Schema, pack: Path
) -> None:
    with_pack = rules_schema(load(SMALL_RULES, [pack]), small_knowledge)
    citing = {"framework": {"newest": {"evidence": "acme-policy"}}}
    assert "$.framework.newest.evidence" not in faults(with_pack, citing)
    assert "$.framework.newest.evidence" in faults(schema, citing)
    assert faults(with_pack, data_of(PACK)) == faults(schema, data_of(PACK)) == []
    misspelt = data_of(PACK.replace("check-memory", "chek-memory"))
    assert faults(with_pack, misspelt) == ["$.patches[0].disable"]
