"""Claims are found with their evidence and their place."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.knowledge.myths import JudgedClaim, judged_claims
from tests.advisor.knowledge.rule_copy import RuleCopy

MYTHS = """\
myths:
  - id: alder-has-no-phones
    topic: reach
    claim: Alder does not run on phones.
    verdict: "false"
    today: It has a runtime for them.
    about: [Alder, Sapling]
    evidence: [alder-runs-on-phones, birch-needs-python-311]
    judged: 2026-11-22
  - id: birch-is-nicer
    topic: ease
    claim: Birch is nicer.
    verdict: opinion
    today: Tastes differ.
    judged: 2026-11-22
"""


@pytest.fixture
def claims(rules: RuleCopy) -> list[JudgedClaim]:
    return [*judged_claims(rules.add("myths", MYTHS).sources())]


def test_every_claim_with_its_evidence_and_place(claims: list[JudgedClaim]) -> None:
    first, second = claims
    assert [item.id for item in first.evidence] == [
        "alder-runs-on-phones",
        "birch-needs-python-311",
    ]
    assert (first.file, first.line) == ("rules/myths.yaml", 2)
    assert (second.myth.id, second.evidence, second.line) == ("birch-is-nicer", (), 10)


def test_a_verdict_is_stale_once_all_of_its_evidence_is(claims: list[JudgedClaim]) -> None:
    first, opinion = claims
    last = max(item.review_by for item in first.evidence)
    assert not first.stale(last)
    assert first.stale(date(last.year + 1, 1, 1))
    assert not opinion.stale(date(2099, 1, 1))


def test_one_of_two_stale_does_not_make_a_verdict_stale(rules: RuleCopy) -> None:
    rules.replace("base", "review_by: 2027-10-01", "review_by: 2026-10-02").add("myths", MYTHS)
    first, _ = judged_claims(rules.sources())
    assert [item.stale(date(2027, 1, 1)) for item in first.evidence] == [True, False]
    assert not first.stale(date(2027, 1, 1))


@pytest.mark.parametrize("text", ["PHONES", "sapling", "runtime for", "reach", "has-no"])
def test_a_claim_is_found_by_any_of_its_words(claims: list[JudgedClaim], text: str) -> None:
    assert [item.mentions(text) for item in claims] == [True, False]
