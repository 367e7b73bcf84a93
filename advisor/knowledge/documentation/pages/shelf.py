"""A section with an overview and one page for each of its rule files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from advisor.knowledge.documentation.blocks import (
    Block,
    Item,
    Items,
    Link,
    Page,
    Paragraph,
    Place,
    Section,
    Spans,
)
from advisor.knowledge.documentation.book import BY_FILE, INDEX, Book, Chapter

SectionOf = Callable[[Book, Any], Section]
Overview = Callable[[Book, tuple[Any, ...]], Block]


def shelf(
    book: Book, section: str, name: str, lead: str, section_of: SectionOf, overview: Overview
) -> Iterator[Page]:
    """The overview of a section, then its pages."""
    chapters = book.chapters[section]
    parts = tuple(
        Section(chapter.title, (Paragraph(_about(chapter)), overview(book, chapter.entries)))
        for chapter in chapters
    )
    yield Page(f"{section}/{INDEX}", name, lead, parts)
    for chapter in chapters:
        entries = tuple(section_of(book, entry) for entry in chapter.entries)
        blocks = (*contents(chapter.page, entries), *entries)
        yield Page(chapter.page, chapter.title, chapter.about, blocks)


def _about(chapter: Chapter) -> Spans:
    return (chapter.about, " ", Link(f"{chapter.title} in full", Place(chapter.page)))


def contents(page: str, parts: Iterable[Section]) -> Iterator[Block]:
    """Links to the sections of a page, if there are several."""
    links = [Item((Link(part.title, Place(page, part.anchor)),)) for part in parts if part.anchor]
    if len(links) > 1:
        yield Items(tuple(links))


def listed(book: Book, section: str, entries: Iterable[Any], name: str = "title") -> Block:
    """A list of entries by name."""
    kind = BY_FILE[section]
    return Items(
        tuple(Item((book.link(kind, entry.id, getattr(entry, name)),)) for entry in entries)
    )
