"""Myths: what people repeat, whether it holds today, and the evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Page,
    Paragraph,
    Section,
    Span,
    Spans,
    Strong,
    Table,
    Tag,
    Terms,
    Tone,
)
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.grounds import grounds
from advisor.knowledge.documentation.pages.shelf import shelf
from advisor.knowledge.documentation.spans import slug
from advisor.model.myths import MEANINGS, Judgement, Myth

LEAD = (
    "What articles and colleagues say about these frameworks, in our own words, each judged "
    "by evidence on a day."
)
TONES: Mapping[Judgement, Tone] = {
    "true": "good",
    "partly": "fair",
    "outdated": "fair",
    "false": "poor",
    "unverified": "plain",
    "opinion": "plain",
}


def pages(book: Book) -> Iterator[Page]:
    """The overview with every verdict, and a page for each file of claims."""
    if book.myths:
        overview, *others = shelf(book, "myths", "Myths", LEAD, section, _overview)
        yield replace(overview, blocks=(_counts(book), *overview.blocks))
        yield from others


def section(book: Book, myth: Myth) -> Section:
    """One claim, its verdict and what holds today."""
    return Section(myth.claim, tuple(_blocks(book, myth)), slug(myth.id))


def verdict(myth: Myth) -> Span:
    """The verdict in one word."""
    return Tag(myth.verdict, TONES[myth.verdict])


def _blocks(book: Book, myth: Myth) -> Iterator[Block]:
    yield Paragraph((verdict(myth),))
    yield Paragraph((Strong("Today: "), myth.today))
    if myth.evidence:
        yield from grounds(book, myth.evidence)
    yield Terms(tuple(_terms(book, myth)))


def _terms(book: Book, myth: Myth) -> Iterator[tuple[str, Spans]]:
    criterion = next((item for item in book.knowledge.criteria if item.id == myth.topic), None)
    if criterion is not None:
        yield "Criterion", (book.link("criterion", criterion.id, criterion.name),)
    if myth.about:
        yield "About", (", ".join(myth.about),)
    yield "Judged", (f"{myth.judged}",)
    yield "Id", (Code(myth.id),)


def _counts(book: Book) -> Block:
    counts = Counter(myth.verdict for myth in book.myths)
    rows: list[tuple[Spans, ...]] = [
        ((Tag(name, tone),), (MEANINGS[name],), (f"{counts[name]}",))
        for name, tone in TONES.items()
        if counts[name]
    ]
    return Table(("Verdict", "Meaning", "Claims"), tuple(rows), numbers=(2,))


def _overview(book: Book, myths: tuple[Myth, ...]) -> Block:
    rows = tuple(
        ((book.link("myth", myth.id, myth.claim),), (verdict(myth),), (f"{myth.judged}",))
        for myth in myths
    )
    return Table(("Claim", "Today", "Judged"), rows)
