"""The first page."""

from __future__ import annotations

from pathlib import Path

from advisor.bundle import bundled
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.index import pages
from advisor.knowledge.load import checked, read_all
from tests.advisor.knowledge.documentation.telling import page

EXAMPLE_PACK = Path(__file__).parents[5] / "examples" / "pack-acme"


def test_what_there_is_with_its_version_and_day(small_book: Book) -> None:
    text = page(pages(small_book), "index")
    assert "Version 2026.0.1, as of 2026-11-22." in text
    assert "- Criteria; entries 3; what it tells 5 worded scales, and 6 ratings on them" in text
    assert "Myths" not in text
    assert "irrelevant 0, minor 1, some 2, major 4, decisive 8." in text
    assert "calibration: docs/method.md." in text


def test_a_pack_is_named_with_what_it_patches() -> None:
    sources = read_all(bundled("rules"), packs=[EXAMPLE_PACK])
    book = Book(checked(sources), tuple(sources))
    text = page(pages(book, "../method.md"), "index")
    (pack,) = book.knowledge.edition.packs
    assert f"{pack.id} {pack.version} lies over the rule base." in text
    for patch in pack.patches:
        assert f"- {patch.id} is {patch.action} until {patch.until}: {patch.reason}" in text
