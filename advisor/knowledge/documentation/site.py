"""The whole site: every page, and the certainty that every link on them arrives."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from advisor.errors import AdvisorError
from advisor.knowledge.documentation.blocks import Page, Place
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages import (
    advice,
    criteria,
    evidence,
    facts,
    frameworks,
    index,
    myths,
    needs,
    questions,
    requirements,
    routes,
    unknown,
)
from advisor.knowledge.documentation.walking import links, sections

PARTS = (
    criteria,
    frameworks,
    routes,
    requirements,
    advice,
    needs,
    questions,
    facts,
    evidence,
    myths,
    unknown,
)
"""The sections of the site, in the order in which it is read."""


def site(book: Book, method: str = "") -> tuple[Page, ...]:
    """Every page; raises `AdvisorError` where a link leads nowhere."""
    found = (*index.pages(book, method), *chain.from_iterable(part.pages(book) for part in PARTS))
    wrong = tuple(defects(found))
    if wrong:
        raise AdvisorError("\n".join(wrong))
    return found


def defects(pages: tuple[Page, ...]) -> Iterator[str]:
    """Names that two pages or two headings share, and links that lead nowhere."""
    yield from _ambiguous(pages)
    yield from _dangling(pages)


def _ambiguous(pages: tuple[Page, ...]) -> Iterator[str]:
    names = [page.name for page in pages]
    yield from (f"two pages are called {name!r}" for name in set(names) if names.count(name) > 1)
    for page in pages:
        anchors = [part.anchor for part in sections(page.blocks) if part.anchor]
        for anchor in sorted({anchor for anchor in anchors if anchors.count(anchor) > 1}):
            yield f"two headings of the page {page.name!r} have the anchor {anchor!r}"


def _dangling(pages: tuple[Page, ...]) -> Iterator[str]:
    spots = {Place(page.name) for page in pages}
    for page in pages:
        spots.update(Place(page.name, part.anchor) for part in sections(page.blocks))
    for page in pages:
        for link in links(page.blocks):
            if isinstance(link.to, Place) and link.to not in spots:
                where = f"{link.to.page}#{link.to.anchor}"
                yield f"the page {page.name!r} links to {where!r}, which is not there"
