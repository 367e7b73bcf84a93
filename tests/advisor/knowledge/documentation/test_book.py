"""A rule base laid out as a book."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.errors import AdvisorError
from advisor.knowledge.documentation.blocks import Link, Place
from advisor.knowledge.documentation.book import Book
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_the_newest_day_in_it_is_its_own(small_book: Book, rules: RuleCopy) -> None:
    assert small_book.as_of == date(2026, 11, 22)
    rules.replace("rules", "modified: 2026-11-22", "modified: 2026-12-24")
    assert read_book(rules.folder).as_of == date(2026, 12, 24)


def test_a_link_to_what_is_not_there_is_an_error(small_book: Book) -> None:
    assert small_book.link("leaf", "reach/phone") == Link(
        "reach/phone", Place("criteria/reach", "reach-phone")
    )
    with pytest.raises(
        AdvisorError, match="the leaf 'reach/fone', which is not there; did you mean"
    ):
        small_book.link("leaf", "reach/fone")
    with pytest.raises(AdvisorError, match="the evidence 'hearsay'"):
        small_book.cited(["hearsay"])


def test_a_page_for_each_file_named_after_its_folder_too(rules: RuleCopy) -> None:
    (rules.folder / "inner").mkdir()
    text = "needs:\n" + (rules.folder / "rules.yaml").read_text().partition("needs:\n")[2]
    rules.add("inner/zinc", text.replace("learning-needs-little", "zinc"))
    chapters = read_book(rules.folder).chapters["needs"]
    assert [(chapter.page, chapter.title) for chapter in chapters] == [
        ("needs/inner-zinc", "Zinc (inner)"),
        ("needs/rules", "Rules"),
    ]


def test_stale_is_judged_on_that_day(rules: RuleCopy) -> None:
    rules.replace("base", "review_by: 2027-10-01", "review_by: 2026-11-21")
    book = read_book(rules.folder)
    assert [book.stale(item) for item in book.knowledge.evidence] == [True, False]
