"""Where a framework stands on a leaf, in one cell."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.standing import best_ways, level, standing, ways
from advisor.knowledge.documentation.spans import plain
from advisor.model.criteria import Leaf
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.rule_copy import RuleCopy


def cell(book: Book, framework: str, leaf: Leaf) -> str:
    return plain(standing(book, book.knowledge.framework_by_id[framework], leaf))


def test_ways_are_sorted_best_first(real_book: Book) -> None:
    found = ways(real_book, "pytorch", "android")
    assert len(found) > 1
    assert [way.level for way in found] == sorted((way.level for way in found), reverse=True)
    framework = real_book.knowledge.framework_by_id["pytorch"]
    assert plain(best_ways(real_book, framework, "android", most=1)).startswith(
        f"{found[0].level:g} {found[0].route.name}"
    )
    assert plain(best_ways(real_book, framework, "the moon")) == "no route"


def test_ratings_routes_and_measurements(small_book: Book) -> None:
    leaves = small_book.knowledge.leaves
    assert cell(small_book, "alder", leaves["ease/first-model"]) == "0.6"
    assert cell(small_book, "alder", leaves["ease/continuity"]) == "0 to 1"
    assert cell(small_book, "alder", leaves["reach/phone"]) == "0.9 Sapling"
    assert cell(small_book, "alder", leaves["speed/training"]) == "measured here"


def test_what_is_not_known(rules: RuleCopy) -> None:
    rules.replace("alder", "level: 0.6", "level: unknown")
    book = read_book(rules.folder)
    leaf = book.knowledge.leaves["ease/first-model"]
    assert cell(book, "alder", leaf) == "unknown"
    (rating,) = book.knowledge.ratings["alder", leaf.id]
    assert plain((level(rating),)) == "unknown"
