"""Advice: next steps, warnings and notes, which change no score."""

from __future__ import annotations

from collections.abc import Iterator

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
from advisor.knowledge.documentation.pages.grounds import (
    SHOWN,
    commands,
    condition,
    examples,
    grounds,
    status_tag,
)
from advisor.knowledge.documentation.pages.shelf import shelf
from advisor.knowledge.documentation.spans import joined, slug
from advisor.model.rules import Advice

LEAD = (
    "Advice changes no score: it names a next step or warns, with the present status of a "
    "system and what took its place."
)
KINDS = {"next-step": "next step", "warning": "warning", "note": "note"}


def pages(book: Book) -> Iterator[Page]:
    """The overview and a page for each file of advice."""
    return shelf(book, "advice", "Advice", LEAD, section, _overview)


def section(book: Book, advice: Advice) -> Section:
    """One piece of advice."""
    return Section(advice.title, tuple(_blocks(book, advice)), slug(advice.id))


def _blocks(book: Book, advice: Advice) -> Iterator[Block]:
    yield Paragraph((advice.text,))
    yield from commands(advice.commands)
    yield from condition(book, "Shown where", advice.when)
    yield from grounds(book, advice.evidence)
    yield from examples(book, advice.examples, SHOWN)
    yield Terms(tuple(_terms(book, advice)))


def _terms(book: Book, advice: Advice) -> Iterator[tuple[str, Spans]]:
    yield "About", (advice.subject, " ", status_tag(advice.status))
    if advice.successor:
        yield "Successor", (advice.successor,)
    yield "Kind", (KINDS[advice.kind],)
    if advice.frameworks:
        names = book.knowledge.framework_by_id
        links = [(book.link("framework", item, names[item].name),) for item in advice.frameworks]
        yield "Only for", joined(links)
    yield "Rule", (Code(advice.id),)
    yield "Modified", (f"{advice.modified}",)


def _overview(book: Book, entries: tuple[Advice, ...]) -> Block:
    rows = tuple(
        (
            (book.link("advice", advice.id, advice.title),),
            (advice.subject,),
            (status_tag(advice.status),),
            (advice.successor or "",),
        )
        for advice in entries
    )
    return Table(("Advice", "About", "Status", "Successor"), rows)
