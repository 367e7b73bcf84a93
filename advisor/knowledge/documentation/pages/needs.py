"""Needs: where no deep-learning framework is needed, and what serves instead."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Page,
    Paragraph,
    Section,
    Table,
    Terms,
)
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.grounds import (
    HOLDS,
    commands,
    condition,
    examples,
    grounds,
)
from advisor.knowledge.documentation.pages.shelf import shelf
from advisor.knowledge.documentation.spans import slug
from advisor.model.rules import Need

LEAD = (
    "Some projects need no deep-learning framework at all. Where one of these holds, the "
    "report says so before it ranks anything."
)
INSTEAD = {
    "classical-ml": "classical machine learning",
    "runtime-only": "a runtime alone",
    "hosted-service": "a hosted service",
}


def pages(book: Book) -> Iterator[Page]:
    """The overview and a page for each file of needs."""
    return shelf(book, "needs", "No framework needed", LEAD, section, _overview)


def section(book: Book, need: Need) -> Section:
    """One case in which no framework is needed."""
    return Section(need.title, tuple(_blocks(book, need)), slug(need.id))


def _blocks(book: Book, need: Need) -> Iterator[Block]:
    yield Paragraph((need.because,))
    yield from commands(need.steps)
    yield from condition(book, "Holds where", need.when)
    yield from grounds(book, need.evidence)
    yield from examples(book, need.examples, HOLDS)
    yield Terms(
        (
            ("Instead", (INSTEAD[need.instead],)),
            ("Rule", (Code(need.id),)),
            ("Modified", (f"{need.modified}",)),
        )
    )


def _overview(book: Book, needs: tuple[Need, ...]) -> Block:
    rows = tuple(
        ((book.link("need", need.id, need.title),), (INSTEAD[need.instead],)) for need in needs
    )
    return Table(("Where", "Instead"), rows)
