"""Requirements: what rules a framework out, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Page,
    Paragraph,
    Section,
    Strong,
    Table,
    Terms,
)
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.grounds import RULED_OUT, condition, examples, grounds
from advisor.knowledge.documentation.pages.shelf import shelf
from advisor.knowledge.documentation.spans import slug
from advisor.model.rules import Requirement

LEAD = (
    "A requirement is a must: where it is violated the framework is ruled out, whatever its "
    "score. Evidence that is past its review date rules nothing out."
)


def pages(book: Book) -> Iterator[Page]:
    """The overview and a page for each file of requirements."""
    return shelf(book, "requirements", "Requirements", LEAD, section, _overview)


def section(book: Book, must: Requirement) -> Section:
    """One requirement."""
    return Section(must.title, tuple(_blocks(book, must)), slug(must.id))


def _blocks(book: Book, must: Requirement) -> Iterator[Block]:
    framework = book.knowledge.framework_by_id[must.framework]
    yield Paragraph((must.because,))
    yield from condition(book, f"Rules out {framework.name} where", must.violated_when)
    if must.mitigation is not None:
        effort = f" Effort: {must.mitigation.effort}."
        yield Paragraph((Strong("What helps: "), must.mitigation.text, effort))
    yield from grounds(book, must.evidence)
    yield from examples(book, must.examples, RULED_OUT)
    yield Terms(
        (
            ("Framework", (book.link("framework", framework.id, framework.name),)),
            ("Rule", (Code(must.id),)),
            ("Modified", (f"{must.modified}",)),
        )
    )


def _overview(book: Book, musts: tuple[Requirement, ...]) -> Block:
    names = book.knowledge.framework_by_id
    rows = tuple(
        (
            (book.link("requirement", must.id, must.title),),
            (names[must.framework].name,),
            (f"{must.modified}",),
        )
        for must in musts
    )
    return Table(("Requirement", "Rules out", "Modified"), rows)
