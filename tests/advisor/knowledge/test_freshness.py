"""Everything with a review date, and what relies on evidence."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.knowledge.freshness import Due, review_dates
from tests.advisor.knowledge.rule_copy import RuleCopy

MYTH = """\
myths:
  - id: alder-has-no-phones
    topic: reach
    claim: Alder does not run on phones.
    verdict: "false"
    today: It has a runtime for them.
    evidence: [alder-runs-on-phones]
    judged: 2026-11-20
"""


@pytest.fixture
def dated(rules: RuleCopy) -> dict[str, Due]:
    return {item.id: item for item in review_dates(rules.add("myths", MYTH).sources())}


def test_the_earliest_comes_first(rules: RuleCopy) -> None:
    rules.replace("base", "review_by: 2027-10-01", "review_by: 2031-01-01")
    days = [item.due for item in review_dates(rules.sources())]
    assert days == sorted(days)
    assert days[-1] == date(2031, 1, 1)


def test_evidence_is_due_by_its_date_and_all_else_after_a_year(dated: dict[str, Due]) -> None:
    kinds = {item.id: (item.kind, item.due) for item in dated.values()}
    assert kinds["alder-runs-on-phones"] == ("evidence", date(2027, 10, 1))
    assert kinds["alder-has-no-phones"] == ("myth", date(2027, 11, 20))
    assert kinds["birch-on-old-python"] == ("requirement", date(2027, 11, 22))
    assert kinds["check-memory"] == ("advice", date(2027, 11, 22))
    assert kinds["learning-needs-little"] == ("need", date(2027, 11, 22))
    assert kinds["sapling"][0] == "route"


def test_evidence_names_all_that_relies_on_it(dated: dict[str, Due]) -> None:
    phones, python = dated["alder-runs-on-phones"], dated["birch-needs-python-311"]
    assert phones.carries == ("alder", "alder-has-no-phones", "sapling (alder)")
    assert python.carries == ("birch", "birch-on-old-python")
    assert dated["check-memory"].carries == ()


def test_a_rating_is_named_by_its_leaf_and_framework(rules: RuleCopy) -> None:
    cited = "      evidence: [alder-runs-on-phones]\n    - leaf: ease/continuity"
    rules.replace("birch", "      grade: judgement\n    - leaf: ease/continuity", cited)
    phones = next(x for x in review_dates(rules.sources()) if x.id == "alder-runs-on-phones")
    assert "ease/first-model (birch)" in phones.carries


def test_what_nobody_cites_carries_nothing(rules: RuleCopy) -> None:
    oak = """\
evidence:
  - id: oak-is-new
    claim: Oak is new.
    subject: oak
    grade: judgement
    observed: 2026-10-01
    review_by: 2027-01-01
    sources: []
    verify: oak --version
"""
    first = review_dates(rules.add("oak", oak).sources())[0]
    assert (first.id, first.text, first.carries) == ("oak-is-new", "Oak is new.", ())
    assert (first.file, first.line, first.verify) == ("rules/oak.yaml", 2, "oak --version")
