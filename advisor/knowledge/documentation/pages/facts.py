"""The catalogue of facts that the advisor finds out by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Page,
    Paragraph,
    Section,
    Spans,
    Table,
    Terms,
)
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.questions import read_by
from advisor.knowledge.documentation.spans import joined, slug
from advisor.knowledge.documentation.words import number
from advisor.model.questions import ANSWER, FactType

LEAD = (
    "What probes find out on the machine, and scans in the code. Conditions may name these facts "
    "and the answers to questions, and nothing else. A fact that nobody could provide is unknown, "
    "and never counts as false."
)


def pages(book: Book) -> Iterator[Page]:
    """One page with every fact that is no answer."""
    found = [fact for fact in book.knowledge.facts if not fact.id.startswith(ANSWER)]
    groups = [(name, tuple(group)) for name, group in groupby(found, key=_group)]
    yield Page("facts", "Facts", LEAD, tuple(_part(book, name, group) for name, group in groups))


def section(book: Book, fact: FactType) -> Section:
    """One fact."""
    return Section(book.words.about(fact.id), tuple(_blocks(book, fact)), slug(fact.id))


def _part(book: Book, name: str, group: Iterable[FactType]) -> Section:
    group = tuple(group)
    rows = tuple(
        ((book.link("fact", fact.id, book.words.about(fact.id)),), (Code(fact.id),))
        for fact in group
    )
    parts = (section(book, fact) for fact in group)
    return Section(name, (Table(("Fact", "Id"), rows), *parts), slug(f"group-{name}"))


def _group(fact: FactType) -> str:
    producer, module = fact.id.split(".")[:2]
    return f"{producer}: {module}".capitalize()


def _blocks(book: Book, fact: FactType) -> Iterator[Block]:
    yield Terms(
        (
            ("Type", _kind(fact)),
            ("From", (fact.producer,)),
            ("Id", (Code(fact.id),)),
        )
    )
    yield from read_by(book, fact.id)
    if fact.id not in book.reading:
        yield Paragraph(("No rule reads it; reports show it.",))


def _kind(fact: FactType) -> Spans:
    if fact.values:
        some = "one of " if fact.type == "choice" else "any of "
        return (some, *joined([(Code(value),) for value in fact.values], " or "))
    words = {"bool": "yes or no", "number": "number", "text": "text", "version": "version"}
    low, high = fact.minimum, fact.maximum
    bounds = [f"from {number(low)}"] if low is not None else []
    bounds += [f"up to {number(high)}"] if high is not None else []
    return (" ".join([words.get(fact.type, fact.type), *bounds, fact.unit]).strip(),)
