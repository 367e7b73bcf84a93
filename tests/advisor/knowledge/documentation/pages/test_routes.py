"""The pages on routes."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.routes import pages, section
from tests.advisor.knowledge.documentation.telling import page, told


def test_the_matrix_has_the_best_route_of_each_framework_to_each_target(small_book: Book) -> None:
    overview = page(pages(small_book), "routes/index")
    assert "- Server; alder 0.8 Sapling; birch 0.9 Sapling" in overview
    assert "- Phone; alder 0.9 Sapling; birch 0.4 Sapling" in overview


def test_a_route_tells_its_status_and_every_path_into_it(small_book: Book) -> None:
    (route,) = small_book.knowledge.routes
    text = told([section(small_book, route)])
    assert "Status    current\n  Licence   MIT" in text
    assert "From Alder\n    Server  0.8\n    Phone   0.9\n\n    By way of alder export." in text
    assert "From Birch" in text
    assert "Evidence: none is cited; this is a judgement." in text


def test_what_bars_a_path_and_the_commands_that_take_it(real_book: Book) -> None:
    route, path = next(
        (route, path)
        for route in real_book.knowledge.routes
        for path in route.paths
        if path.violated_when is not None and path.commands and path.examples
    )
    text = told([section(real_book, route)])
    assert "Barred where " in text
    assert f"$ {path.commands[0]}" in text
    assert "outcome barred" in text


def test_a_target_without_routes_says_so(real_book: Book) -> None:
    alone = real_book.knowledge.model_copy(update={"routes": ()})
    overview = page(pages(Book(alone, real_book.sources)), "routes/index")
    assert overview.count("No route leads here.") == len(alone.targets)
