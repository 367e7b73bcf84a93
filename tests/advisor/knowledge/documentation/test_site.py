"""Every page of the site, and what stops it from being made."""

from __future__ import annotations

import pytest

from advisor.errors import AdvisorError
from advisor.knowledge.documentation.blocks import Link, Page, Paragraph, Place, Section
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.site import defects, site
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_everything_has_a_page(real_book: Book) -> None:
    names = {page.name for page in site(real_book)}
    assert {place.page for place in real_book.places.values()} <= names
    assert {"index", "criteria/index", "routes/index", "myths/index", "facts", "unknown"} <= names


def test_two_things_never_share_a_spot(rules: RuleCopy) -> None:
    text = (rules.folder / "rules.yaml").read_text()
    rules.add("rules", text.replace("id: check-memory", "id: check/memory", 1))
    advice = text.partition("advice:\n")[2].partition("\nneeds:")[0]
    rules.replace("rules", "\nneeds:", f"\n{advice}\nneeds:")
    with pytest.raises(AdvisorError, match="'advice/rules' have the anchor 'check-memory'"):
        site(read_book(rules.folder))


def test_links_that_lead_nowhere_and_names_used_twice_are_defects() -> None:
    lost = Paragraph((Link("lost", Place("b", "spot")), Link("away", "https://example.org")))
    one = Page("a", "A", "", (lost, Section("Here", (), "here")))
    other = Page("b", "B", "", (Paragraph((Link("found", Place("a", "here")),)),))
    assert list(defects((one, other))) == [
        "the page 'a' links to 'b#spot', which is not there",
    ]
    assert list(defects((other, other, Page("a", "A", "", one.blocks[1:])))) == [
        "two pages are called 'b'"
    ]
