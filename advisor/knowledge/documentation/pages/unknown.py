"""What we do not know: unrated scales, judgements, aged evidence, targets without a route."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from advisor.knowledge.documentation.blocks import (
    Block,
    Item,
    Items,
    Page,
    Paragraph,
    Section,
    Spans,
    Table,
)
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.grounds import GRADES, claim
from advisor.knowledge.documentation.pages.shelf import contents
from advisor.knowledge.documentation.pages.standing import ways
from advisor.model.criteria import Framework, Leaf, Rating
from advisor.model.evidence import Grade

LEAD = (
    "No rule base knows everything. This page counts what this one does not know, so that "
    "nobody takes silence for a no: whatever is unknown keeps its whole range, from 0 to 1."
)
DAYS_PER_MONTH = 365.25 / 12
AGES = ((3, "up to 3 months"), (6, "3 to 6 months"), (12, "6 to 12 months"))
OLDER, NONE = "more than a year", "no evidence cited"
SOON_MONTHS = 3


def pages(book: Book) -> Iterator[Page]:
    """One page."""
    parts = (
        ("Not known at all", "unknown", _listed(_unknown(book), "Every scale is rated.")),
        ("Known only where it is measured", "measured", _listed(_measured(book), "None.")),
        ("Targets without a route", "targets", _listed(_unreachable(book), "None.")),
        ("Claims that nobody could settle", "myths", _listed(_unsettled(book), "None.")),
        ("Judgements without a source", "judgements", _listed(_judgements(book), "None.")),
        ("Evidence past its review date", "stale", _listed(_stale(book), f"None on {book.as_of}.")),
        ("Evidence to look at again soon", "due", _listed(_due(book), "None.")),
        ("How ratings are founded", "grades", tuple(_shares(book))),
    )
    found = tuple(Section(title, blocks, anchor) for title, anchor, blocks in parts)
    yield Page("unknown", "What we do not know", LEAD, (*contents("unknown", found), *found))


def _listed(found: Iterable[Spans], nothing: str) -> tuple[Block, ...]:
    items = tuple(Item(spans) for spans in found)
    return (Items(items) if items else Paragraph((nothing,)),)


def _cells(book: Book) -> Iterator[tuple[Framework, Leaf, tuple[Rating, ...]]]:
    for framework in book.knowledge.frameworks:
        for leaf in book.knowledge.leaves.values():
            yield framework, leaf, book.knowledge.ratings.get((framework.id, leaf.id), ())


def _unknown(book: Book) -> Iterator[Spans]:
    for framework, leaf, ratings in _cells(book):
        name: Spans = (framework.name, " on ", book.link("leaf", leaf.id, leaf.name), ": ")
        for rating in ratings:
            if rating.level == "unknown":
                yield (*name, rating.because)


def _measured(book: Book) -> Iterator[Spans]:
    for leaf in book.knowledge.leaves.values():
        if leaf.measured_by:
            yield (book.link("leaf", leaf.id, leaf.name), " is unknown until it is measured there.")


def _unreachable(book: Book) -> Iterator[Spans]:
    for target in book.knowledge.targets:
        for framework in book.knowledge.frameworks:
            if not ways(book, framework.id, target.id):
                yield (book.link("target", target.id, target.name), f" from {framework.name}")


def _unsettled(book: Book) -> Iterator[Spans]:
    for myth in book.myths:
        if myth.verdict == "unverified":
            yield (book.link("myth", myth.id, f"“{myth.claim}”"), " ", myth.today)


def _judgements(book: Book) -> Iterator[Spans]:
    for framework, leaf, ratings in _cells(book):
        for rating in ratings:
            if not rating.evidence and rating.level != "unknown":
                link = book.link("leaf", leaf.id, leaf.name)
                yield (framework.name, " on ", link, ": ", rating.because)
    for route in book.knowledge.routes:
        for path in route.paths:
            if not path.evidence:
                name = book.knowledge.framework_by_id[path.framework].name
                yield (book.link("route", route.id, f"{route.name} from {name}"),)
    for kind, rules in (("advice", book.knowledge.advice), ("need", book.knowledge.needs)):
        for rule in rules:
            if not rule.evidence:
                yield (book.link(kind, rule.id, rule.title),)


def _stale(book: Book) -> Iterator[Spans]:
    return (claim(book, item) for item in book.knowledge.evidence if book.stale(item))


def _due(book: Book) -> Iterator[Spans]:
    for item in sorted(book.knowledge.evidence, key=lambda item: item.review_by):
        if book.as_of <= item.review_by and _months(book.as_of, item.review_by) <= SOON_MONTHS:
            yield (f"by {item.review_by}: ", book.link("evidence", item.id))


def _shares(book: Book) -> Iterator[Block]:
    ratings = [rating for _, _, found in _cells(book) for rating in found]
    yield Paragraph(
        (f"{len(ratings)} ratings, by the best grade of what they cite, on {book.as_of}:",)
    )
    grades = Counter(GRADES[_grade(book, rating)] for rating in ratings)
    yield _table("Grade", grades, GRADES.values())
    yield Paragraph(("And by the age of the newest evidence that they cite:",))
    ages = Counter(_age(book, rating) for rating in ratings)
    yield _table("Age", ages, (*(name for _, name in AGES), OLDER, NONE))


def _table(head: str, counts: Counter[str], order: Iterable[str]) -> Block:
    total = max(1, counts.total())
    rows: list[tuple[Spans, ...]] = [
        ((name,), (f"{counts[name]}",), (f"{counts[name] / total:.0%}",)) for name in order
    ]
    return Table((head, "Ratings", "Share"), tuple(rows), numbers=(1, 2))


def _grade(book: Book, rating: Rating) -> Grade:
    """Its own grade, or the strongest among its evidence."""
    cited = {item.grade for item in book.cited(rating.evidence)}
    strongest: Grade = next((grade for grade in GRADES if grade in cited), "judgement")
    return rating.grade or strongest


def _age(book: Book, rating: Rating) -> str:
    cited = book.cited(rating.evidence)
    if not cited:
        return NONE
    age = _months(max(item.observed for item in cited), book.as_of)
    return next((name for most, name in AGES if age <= most), OLDER)


def _months(start: date, end: date) -> float:
    return (end - start).days / DAYS_PER_MONTH
