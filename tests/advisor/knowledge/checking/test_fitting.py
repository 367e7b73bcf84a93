"""Each kind of record must satisfy what its fields alone cannot say."""

from __future__ import annotations

import pytest

from tests.advisor.knowledge.rule_copy import RuleCopy

EVIDENCE = "        evidence: [alder-runs-on-phones]\n"
KINDS = """kinds: [{{workloads: [{}], when: {{fact: {}, is: true}}}}]
      measured_by:"""


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"),
    [
        ("base", "leaf: ease/continuity", "leaf: ease/contnuity", "R101: unknown leaf"),
        ("base", "present: answer.present", "present: answer.presnt", "R101: unknown fact"),
        ("base", "minor: 1, ", "", "R132: the method's points have no 'minor'"),
        ("base", "    survey: 0.10\n", "", "R132: the method's grades have no 'survey'"),
        ("alder", "level: 0.6", "level: 1.6", "R104: level 1.6 is outside 0 to 1"),
        ("alder", "      grade: judgement\n", "", "E302: a rating needs evidence"),
        ("alder", "expect: silent", "expect: fires", "T501: no example in which this rule is 'sil"),
        ("alder", '">=3.10"', '"3.10+"', "R105: '3.10+' is no version specifier"),
        ("alder", "evidence: alder-runs-on-phones", "evidence: x", "R101: unknown evidence 'x'"),
        (
            "alder",
            "run: pip install alder",
            "run: a\n      when: {fact: answer.offline, is: true}",
            "R130: the last install command must hold",
        ),
        ("reach", "framework: birch", "framework: brich", "R101: unknown framework 'brich'"),
        ("reach", "phone: 0.4", "phone: 4.0", "R104: level 4.0 is outside 0 to 1"),
        ("reach", "phone: 0.4", "fone: 0.4", "R101: unknown target 'fone'"),
        ("reach", EVIDENCE, "", "E302: a path needs evidence"),
        ("reach", "target: server", "target: serve", "R101: unknown target 'serve'"),
        (
            "speed",
            "measured_by:",
            "target: phone\n      measured_by:",
            "R131: a leaf has a target or is measured",
        ),
        (
            "speed",
            "measured_by:",
            KINDS.format("train-mpl", "answer.offline"),
            "R101: unknown workload 'train-mpl'; did you mean 'train-mlp'?",
        ),
        (
            "speed",
            "measured_by:",
            KINDS.format("train-mlp", "answer.ofline"),
            "R101: unknown fact 'answer.ofline'",
        ),
        ("speed", "id: speed/training", "id: training", "R133: the id of a leaf of 'speed'"),
        ("questions", "ease: some", "eese: some", "R101: unknown leaf 'eese'"),
        ("questions", "type: bool", "type: single", "Q205: a single question needs choices"),
        ("questions", "id: research", "id: product", "R002: choice 'product' is already"),
        ("questions", "fact: probe.interpreter.python", "fact: probe.x", "R101: unknown fact"),
        ("questions", "wsl2: linux", "wsl2: lunix", "R101: unknown choice 'lunix'"),
        ("rules", "framework: birch", "framework: bitch", "R101: unknown framework"),
        (
            "rules",
            "kind: next-step",
            "kind: note\n    frameworks: [oak]",
            "R101: unknown framework",
        ),
        ("rules", '{answer.python: "3.10"}', "{answer.python: 3.10}", "R103: 3.1 is not a value"),
        ("rules", "{answer.memory: 1.0}", "{answer.memory: {}}", "R134: answer.memory is either"),
        ("rules", "{answer.memory: 1.0}", "{answer.memry: 1.0}", "R101: unknown fact"),
    ],
)
def test_what_does_not_fit_is_found(
    rules: RuleCopy, file: str, old: str, new: str, finding: str
) -> None:
    rules.replace(file, old, new)
    assert any(error.startswith(finding) for error in rules.errors()), rules.errors()


def test_a_leaf_needs_a_rating_or_a_reason_for_none(rules: RuleCopy) -> None:
    rules.replace("alder", "leaf: ease/first-model", "leaf: ease/continuity")
    assert "C401: alder has no rating of ease/first-model (or `unknown`)" in rules.errors()


def test_an_unknown_rating_needs_no_evidence(rules: RuleCopy) -> None:
    rules.replace("alder", "level: 0.6", "level: unknown")
    rules.replace("alder", "      grade: judgement\n", "")
    assert rules.errors() == []
