"""Questions: what is asked, when and why, and what each answer adds."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Item,
    Items,
    Page,
    Paragraph,
    Section,
    Spans,
    Strong,
    Table,
    Terms,
)
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.grounds import condition
from advisor.knowledge.documentation.pages.shelf import listed, shelf
from advisor.knowledge.documentation.spans import joined, slug
from advisor.knowledge.documentation.words import number
from advisor.model.questions import Choice, Question

LEAD = (
    "What only you can know. Answers say how much each scale counts, and some say what must "
    "be; every question may be left open, and then counts as unknown."
)
TYPES = {"single": "one answer", "multi": "any number of answers", "bool": "yes or no"}


def pages(book: Book) -> Iterator[Page]:
    """The overview and a page for each file of questions."""
    return shelf(
        book,
        "questions",
        "Questions",
        LEAD,
        section,
        lambda book, entries: listed(book, "questions", entries, "text"),
    )


def section(book: Book, question: Question) -> Section:
    """One question."""
    return Section(question.text, tuple(_blocks(book, question)), slug(question.id))


def _blocks(book: Book, question: Question) -> Iterator[Block]:
    yield Paragraph((question.help,))
    yield Paragraph((Strong("Why it is asked: "), question.why))
    if question.when is not None:
        yield from condition(book, "Asked where", question.when)
    if question.choices:
        rows = tuple(((choice.text,), _adds(book, choice)) for choice in question.choices)
        yield Table(("Answer", "Makes count"), rows)
    yield Terms(tuple(_terms(book, question)))
    yield from read_by(book, question.fact)


def read_by(book: Book, fact_id: str) -> Iterator[Block]:
    """The rules that read a fact."""
    readers = book.reading.get(fact_id, ())
    if readers:
        yield Paragraph(("Read by:",))
        yield Items(tuple(Item((reader,)) for reader in readers))


def _adds(book: Book, choice: Choice) -> Spans:
    method, criteria = book.knowledge.method, {item.id: item for item in book.knowledge.criteria}
    parts: list[Spans] = []
    for name, worth in choice.points.items():
        points = f": {worth} ({method.points[worth]:g})"
        if name in criteria:
            link = book.link("criterion", name, criteria[name].name)
            parts.append((link, f"{points}, spread over its leaves"))
        else:
            link = book.link("leaf", name, book.knowledge.leaves[name].name)
            parts.append((link, points))
    return joined(parts, "; ", "; ") or ("—",)


def _terms(book: Book, question: Question) -> Iterator[tuple[str, Spans]]:
    yield "Answer", (_kind(question),)
    if question.prefill is not None:
        yield "Offered, if it was detected", book.words.fact(question.prefill.fact)
    yield "Id", (Code(question.id),)


def _kind(question: Question) -> str:
    if question.type != "number":
        return TYPES[question.type]
    low, high = question.minimum, question.maximum
    bounds = [f"from {number(low)}"] if low is not None else []
    bounds += [f"up to {number(high)}"] if high is not None else []
    return " ".join(["a number", *bounds, question.unit]).strip()
