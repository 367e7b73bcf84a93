"""Evidence carries its grade, and a judged claim rests on evidence that was there."""

from __future__ import annotations

import pytest

from tests.advisor.knowledge.rule_copy import RuleCopy

SOURCES = """\
    sources:
      - {ref: "https://example.org/alder/phones", kind: vendor-docs}
"""
FIRST = "    subject: alder\n    grade: vendor\n"
MYTH = """\
myths:
  - id: alder-has-no-phones
    topic: reach
    claim: Alder does not run on phones.
    verdict: "false"
    today: It has a runtime for them.
    about: [Alder]
    evidence: [alder-runs-on-phones]
    judged: 2026-11-22
"""
CITED = "    evidence: [alder-runs-on-phones]\n"


def graded(grade: str) -> str:
    return FIRST.replace("vendor", grade)


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("review_by: 2027-10-01", "review_by: 2026-10-01", "E304: the review date is not after"),
        (FIRST, graded("survey"), "E305: a claim graded 'survey' needs a source of kind survey"),
        (FIRST, graded("source-code"), "E305: a claim graded 'source-code' needs a source"),
        (SOURCES, "    sources: []\n", "E305: a claim graded 'vendor' needs a source of kind vend"),
        (FIRST + "    obs", graded("measured") + "    obs", "E306: only a probe on the user's"),
        (SOURCES, SOURCES + '    versions: {aldr: ">=2"}\n', "R101: unknown framework 'aldr'"),
        (SOURCES, SOURCES + '    versions: {alder: "2+"}\n', "R105: '2+' is no version specifier"),
    ],
)
def test_evidence_that_cannot_be_is_found(
    rules: RuleCopy, old: str, new: str, finding: str
) -> None:
    (error,) = rules.replace("base", old, new).errors()
    assert error.startswith(finding)


def test_an_independent_claim_needs_any_source_and_a_judgement_none(rules: RuleCopy) -> None:
    rules.replace("base", FIRST, graded("independent"))
    assert rules.errors() == []
    rules.replace("base", SOURCES, "    sources: []\n")
    assert rules.errors() == ["E305: a claim graded 'independent' needs a source"]
    rules.replace("base", graded("independent"), graded("judgement"))
    assert rules.errors() == []


def test_versions_of_frameworks_are_sound(rules: RuleCopy) -> None:
    assert rules.replace("base", SOURCES, SOURCES + '    versions: {alder: ">=2"}\n').errors() == []


def test_a_myth_that_fits_has_no_finding(rules: RuleCopy) -> None:
    assert rules.add("myths", MYTH).errors() == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("topic: reach", "topic: rech", "R101: unknown criterion 'rech'; did you mean 'reach'?"),
        ("topic: reach", "topic: reach/phone", "R101: unknown criterion 'reach/phone'"),
        (CITED, "", "M801: the verdict 'false' needs evidence"),
        ("-phones]", "-phone]", "R101: unknown evidence 'alder-runs-on-phone'; did you mean"),
        ("2026-11-22", "2026-09-30", "M802: judged on 2026-09-30, before 'alder-runs-on-phones'"),
    ],
)
def test_what_does_not_fit_a_myth_is_found(
    rules: RuleCopy, old: str, new: str, finding: str
) -> None:
    assert old in MYTH
    (error,) = rules.add("myths", MYTH.replace(old, new)).errors()
    assert error.startswith(finding)


@pytest.mark.parametrize("verdict", ["opinion", "unverified"])
def test_what_nothing_supports_needs_no_evidence(rules: RuleCopy, verdict: str) -> None:
    text = MYTH.replace(CITED, "").replace('"false"', verdict)
    assert rules.add("myths", text).errors() == []
