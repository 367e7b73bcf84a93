"""The pages on evidence."""

from __future__ import annotations

import pytest

from advisor.knowledge.documentation.blocks import Link
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.evidence import pages, section, source
from advisor.model.evidence import Citation
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.documentation.telling import page, told
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_a_claim_tells_where_and_when_it_was_seen_and_who_cites_it(small_book: Book) -> None:
    evidence = small_book.knowledge.evidence_by_id["alder-runs-on-phones"]
    assert told([section(small_book, evidence)]) == (
        "alder-runs-on-phones\n"
        "  Alder has a runtime for phones.\n\n"
        "  About          alder\n"
        "  Grade          vendor documentation\n"
        "  Seen           2026-10-01\n"
        "  Look again by  2027-10-01\n"
        "  Source         https://example.org/alder/phones (vendor docs)\n\n"
        "  Cited by:\n\n  - Alder, newest version\n  - Sapling from Alder"
    )


def test_versions_and_a_review_that_is_late(rules: RuleCopy) -> None:
    rules.replace(
        "base", "review_by: 2027-10-01", "review_by: 2026-11-01\n    versions: {alder: '>=2'}"
    )
    book = read_book(rules.folder)
    text = told([section(book, book.knowledge.evidence[0])])
    assert "Look again by  2026-11-01 past review" in text
    assert "Versions       Alder >=2" in text


@pytest.mark.parametrize(
    "ref",
    ["PyPI: torch 2.15.0", "javascript:alert(1)", "https://a b", 'https://a"b', "data:text/html,x"],
)
def test_only_an_address_is_a_link(ref: str) -> None:
    assert source(Citation(ref=ref, kind="article")) == ref
    fine = "https://example.org/a?b=c#d"
    assert source(Citation(ref=fine, kind="article")) == Link(fine, fine)


def test_the_overview_has_the_share_of_each_grade(small_book: Book) -> None:
    overview = page(pages(small_book), "evidence/index")
    assert "- vendor documentation; claims 2; share 100%" in overview
    assert "2 claims, most about alder (1), birch (1)." in overview
