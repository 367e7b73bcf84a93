"""The first page: what there is in the rule base, and how it becomes an answer."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Item,
    Items,
    Link,
    Page,
    Paragraph,
    Place,
    Section,
    Strong,
    Table,
)
from advisor.knowledge.documentation.book import INDEX, Book
from advisor.model.knowledge import Edition
from advisor.model.questions import ANSWER

TITLE = "What the advisor knows"
VALUES = (
    "each framework has a value from 0 to 1 on each scale, which comes from a rating, from the "
    "best route to a place, or from times measured on your machine."
)
RANGES = (
    "every value has one, as wide as the grade and age of its evidence make it; what nobody knows "
    "keeps the whole range, from 0 to 1."
)
POINTS = (
    "your answers say how much each scale counts, and the score of a framework, from 0 to 100, is "
    "the mean of its values weighted by these points: "
)
MUSTS = (
    "a requirement takes no part in the score; where it is violated the framework is ruled out, "
    "and where that is unknown the answer says so."
)
VERDICT = (
    "its words say how often the same framework comes first in all plausible readings of the "
    "answers and the evidence; advice changes nothing of this."
)


def pages(book: Book, method: str = "") -> Iterator[Page]:
    """One page; `method` is the address of the page on the method, if it is at hand."""
    edition = book.knowledge.edition
    lead = (
        "Every rating, requirement and route behind the advisor's answers, each with its reason, "
        f"its evidence and its dates. Version {edition.version}, as of {book.as_of}."
    )
    packs = (Section("Packs", tuple(_packs(edition)), "packs"),) if edition.packs else ()
    blocks = (
        Section("What there is", (_contents(book),), "contents"),
        *packs,
        Section("How it becomes an answer", tuple(_method(book, method)), "method"),
    )
    yield Page(INDEX, TITLE, lead, blocks)


def _contents(book: Book) -> Block:
    rows = tuple(
        ((Link(name, Place(page)),), (f"{count}",), (about,))
        for page, name, count, about in _parts(book)
        if count
    )
    return Table(("Part", "Entries", "What it tells"), rows, numbers=(1,))


def _parts(book: Book) -> Iterator[tuple[str, str, int, str]]:
    """Page, name, number of entries and what it tells."""
    base = book.knowledge
    ratings = sum(len(framework.ratings) for framework in base.frameworks)
    told = f"{len(base.leaves)} worded scales, and {ratings} ratings on them"
    yield "criteria/index", "Criteria", len(base.criteria), told
    yield (
        "frameworks/index",
        "Frameworks",
        len(base.frameworks),
        "How to install each, its standing",
    )
    told = f"The ways to {len(base.targets)} places where trained models run"
    yield "routes/index", "Routes", len(base.routes), told
    told = "What rules a framework out, and what helps"
    yield "requirements/index", "Requirements", len(base.requirements), told
    yield "advice/index", "Advice", len(base.advice), "Next steps, warnings, successors"
    yield "needs/index", "No framework needed", len(base.needs), "Where something simpler serves"
    told = "What is asked, and what each answer makes count"
    yield "questions/index", "Questions", len(base.questions), told
    facts = sum(not fact.id.startswith(ANSWER) for fact in base.facts)
    yield "facts", "Facts", facts, "What the advisor finds out by itself"
    yield "evidence/index", "Evidence", len(base.evidence), "Claims with sources and dates"
    yield "myths/index", "Myths", len(book.myths), "What people repeat, and what holds today"


def _packs(edition: Edition) -> Iterator[Block]:
    for pack in edition.packs:
        yield Paragraph((Strong(f"{pack.id} {pack.version}"), " lies over the rule base."))
        patches = [
            Item((Code(patch.id), f" is {patch.action} until {patch.until}: {patch.reason}"))
            for patch in pack.patches
        ]
        if patches:
            yield Items(tuple(patches))


def _method(book: Book, method: str) -> Iterator[Block]:
    points = book.knowledge.method.points
    worth = ", ".join(f"{name} {number:g}" for name, number in points.items())
    said = (
        ("Values", VALUES),
        ("Ranges", RANGES),
        ("Points", f"{POINTS}{worth}."),
        ("Musts", MUSTS),
        ("Verdict", VERDICT),
    )
    yield Items(tuple(Item((Strong(f"{name}:"), f" {text}")) for name, text in said))
    page = Link("the page on the method", method) if method else Code("docs/method.md")
    yield Paragraph(("Formulae, constants and calibration: ", page, ". And ", _gaps(), "."))


def _gaps() -> Link:
    return Link("what we do not know", Place("unknown"))
