"""Evidence: every claim with its sources, its dates, and the rules that rest on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Item,
    Items,
    Link,
    Page,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
    Terms,
)
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.grounds import GRADES, grade_tag, late
from advisor.knowledge.documentation.pages.shelf import shelf
from advisor.knowledge.documentation.spans import joined, slug
from advisor.model.evidence import Citation, Evidence

LEAD = (
    "One entry is one claim that anyone can check: where it was read or measured, when it was "
    "seen to hold, and when to look again. Past that day it is shown as stale, widens the "
    "range of what rests on it, and rules nothing out."
)
ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+")


def pages(book: Book) -> Iterator[Page]:
    """The overview with the share of each grade, and a page for each file of evidence."""
    overview, *others = shelf(book, "evidence", "Evidence", LEAD, section, _overview)
    yield replace(overview, blocks=(_grades(book), *overview.blocks))
    yield from others


def section(book: Book, evidence: Evidence) -> Section:
    """One claim with everything that is known about it."""
    return Section(evidence.id, tuple(_blocks(book, evidence)), slug(evidence.id))


def _blocks(book: Book, evidence: Evidence) -> Iterator[Block]:
    yield Paragraph((evidence.claim,))
    yield Terms(tuple(_terms(book, evidence)))
    citing = book.citing.get(evidence.id, ())
    if citing:
        yield Paragraph(("Cited by:",))
        yield Items(tuple(Item((rule,)) for rule in citing))


def _terms(book: Book, evidence: Evidence) -> Iterator[tuple[str, Spans]]:
    yield "About", (evidence.subject,)
    yield "Grade", (grade_tag(evidence.grade),)
    yield "Seen", (f"{evidence.observed}",)
    yield "Look again by", (f"{evidence.review_by}", *late(book, evidence))
    if evidence.versions:
        names = book.knowledge.framework_by_id
        held = [
            (names[name].name if name in names else name, " ", Code(versions))
            for name, versions in evidence.versions.items()
        ]
        yield "Versions", joined(held)
    sources = [(source(item), f" ({item.kind.replace('-', ' ')})") for item in evidence.sources]
    yield ("Source" if len(sources) == 1 else "Sources"), joined(sources, "; ", "; ")
    if evidence.verify:
        yield "Check it with", (Code(evidence.verify),)


def source(citation: Citation) -> Span:
    """A link where the citation is an address, and its words where it is none."""
    ref = citation.ref.strip()
    return Link(ref, ref) if ADDRESS.fullmatch(ref) else ref


def _grades(book: Book) -> Block:
    counts = Counter(evidence.grade for evidence in book.knowledge.evidence)
    total = max(1, counts.total())
    rows: list[tuple[Spans, ...]] = [
        ((GRADES[grade],), (f"{counts[grade]}",), (f"{counts[grade] / total:.0%}",))
        for grade in GRADES
        if counts[grade]
    ]
    return Table(("Grade", "Claims", "Share"), tuple(rows), numbers=(1, 2))


def _overview(_: Book, entries: tuple[Evidence, ...]) -> Block:
    about = Counter(evidence.subject for evidence in entries)
    named = ", ".join(f"{subject} ({count})" for subject, count in about.most_common(8))
    return Paragraph((f"{len(entries)} claims, most about {named}.",))
