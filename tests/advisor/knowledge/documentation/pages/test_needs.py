"""The pages on projects that need no framework."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.needs import pages, section
from tests.advisor.knowledge.documentation.telling import page, told


def test_a_need_tells_when_it_holds_and_what_serves_instead(small_book: Book) -> None:
    (need,) = small_book.knowledge.needs
    text = told([section(small_book, need)])
    assert (
        "Holds where “What is the project for?” is “Learning or teaching”, and “Where must the "
        "trained model run?” includes “Programs on desktop computers”." in text
    )
    assert "Instead   a hosted service" in text
    assert "- learning; outcome holds; given" in text
    assert "- A hosted notebook is enough; instead a hosted service" in page(
        pages(small_book), "needs/index"
    )
