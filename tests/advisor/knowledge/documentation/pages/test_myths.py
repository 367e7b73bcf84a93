"""The pages on what people repeat."""

from __future__ import annotations

import pytest

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.myths import pages, section
from advisor.model.myths import MEANINGS
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.documentation.telling import page, told
from tests.advisor.knowledge.rule_copy import RuleCopy

MYTH = """\
myths:
  - id: birch-is-slow
    topic: ease
    claim: Birch is slow.
    verdict: outdated
    today: Its newest release is not.
    about: [Birch]
    evidence: [birch-needs-python-311]
    judged: 2026-11-20
"""


@pytest.fixture
def book(rules: RuleCopy) -> Book:
    return read_book(rules.add("talk", MYTH).folder)


def test_a_claim_with_its_verdict_and_what_holds_today(book: Book) -> None:
    text = told([section(book, book.myths[0])])
    assert text.startswith("Birch is slow.\n  outdated\n\n  Today: Its newest release is not.\n")
    assert "birch-needs-python-311, vendor documentation, seen 2026-10-01" in text
    assert "Criterion  Ease\n  About      Birch\n  Judged     2026-11-20" in text


def test_the_overview_counts_verdicts(book: Book) -> None:
    overview = page(pages(book), "myths/index")
    assert f"- outdated; meaning {MEANINGS['outdated']}; claims 1" in overview
    assert "- Birch is slow.; today outdated; judged 2026-11-20" in overview


def test_without_claims_there_are_no_pages(small_book: Book) -> None:
    assert list(pages(small_book)) == []
