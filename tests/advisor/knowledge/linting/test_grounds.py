"""What rules a framework out or rates it rests on evidence that can carry that."""

from __future__ import annotations

import pytest

from tests.advisor.knowledge.rule_copy import RuleCopy

GRADE = "subject: birch\n    grade: vendor\n"
CITED = "evidence: [birch-needs-python-311]"


@pytest.mark.parametrize("grade", ["judgement", "survey"])
def test_a_must_on_weak_evidence(rules: RuleCopy, grade: str) -> None:
    rules.replace("base", GRADE, f"subject: birch\n    grade: {grade}\n")
    rules.replace("base", '/birch/install", kind: vendor-docs', '/birch/install", kind: survey')
    assert "E307: nothing but survey or judgement rules birch out here" in rules.errors()


def test_one_strong_ground_is_enough(rules: RuleCopy) -> None:
    rules.replace("base", GRADE, "subject: birch\n    grade: judgement\n")
    rules.replace("rules", CITED, "evidence: [birch-needs-python-311, alder-runs-on-phones]")
    assert rules.errors() == []


ABOUT = "E308: all this evidence is about alder, none of it about birch"


def test_a_must_on_evidence_about_another_framework(rules: RuleCopy) -> None:
    rules.replace("rules", CITED, "evidence: [alder-runs-on-phones]")
    assert rules.errors() == [ABOUT]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("has a runtime for phones", "has what Birch lacks, a runtime for phones"),
        ("subject: alder", "subject: alder / Birch"),
        ("subject: alder", "subject: phones"),
        ("subject: alder", "subject: alder\n    versions: {birch: '>=2'}"),
    ],
)
def test_evidence_that_is_about_both_or_about_neither(rules: RuleCopy, old: str, new: str) -> None:
    rules.replace("rules", CITED, "evidence: [alder-runs-on-phones]")
    rules.replace("base", old, new)
    assert rules.errors() == []


def test_ratings_and_paths_as_well_unless_they_are_judgements(rules: RuleCopy) -> None:
    rating = "level: 0.8\n      because: Known from use.\n"
    cited = "      evidence: [alder-runs-on-phones]\n"
    rules.replace("birch", rating, rating + cited)
    path = "via: birch convert\n        because: Known from use.\n"
    rules.replace("reach", path, f"{path}  {cited}")
    assert rules.errors() == []
    rules.replace("birch", f"{cited}      grade: judgement\n", cited)
    rules.replace("reach", f"{cited}        grade: judgement\n", cited)
    assert rules.errors() == [ABOUT, ABOUT]
