"""Criteria: what each scale means, where each framework stands on it, and what gives it points."""

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
from advisor.knowledge.documentation.book import INDEX, Book
from advisor.knowledge.documentation.pages.grounds import HOLDS, condition, examples, grounds
from advisor.knowledge.documentation.pages.shelf import contents
from advisor.knowledge.documentation.pages.standing import (
    NO_ROUTE,
    level,
    standing,
    way_spans,
    ways,
)
from advisor.knowledge.documentation.spans import joined, slug
from advisor.model.criteria import Criterion, Framework, Leaf, Rating

LEAD = (
    "A criterion is what a person would name as one consideration; its leaves are the scales "
    "on which frameworks stand, from 0 to 1. What 0, 0.5 and 1 mean is put in words that fit "
    "no framework in particular, and does not change with the frameworks that are compared."
)

UNMEASURED = "Unknown, with the whole range from 0 to 1, until it is measured."


def pages(book: Book) -> Iterator[Page]:
    """All scales on one page, then a page for each criterion."""
    parts = tuple(_overview(book, criterion) for criterion in book.knowledge.criteria)
    yield Page(f"criteria/{INDEX}", "Criteria", LEAD, parts)
    for criterion in book.knowledge.criteria:
        page = book.place("criterion", criterion.id).page
        leaves = tuple(section(book, leaf) for leaf in criterion.leaves)
        yield Page(page, criterion.name, criterion.meaning, (*contents(page, leaves), *leaves))


def section(book: Book, leaf: Leaf) -> Section:
    """One leaf: its scale, where each framework stands, and which answers make it count."""
    return Section(leaf.name, tuple(_blocks(book, leaf)), slug(leaf.id))


def whole(book: Book, criterion: Criterion) -> Section:
    """A criterion with all its leaves."""
    return Section(
        criterion.name,
        (
            Paragraph((criterion.meaning,)),
            *(section(book, leaf) for leaf in criterion.leaves),
        ),
    )


def _overview(book: Book, criterion: Criterion) -> Section:
    frameworks = book.knowledge.frameworks
    rows = tuple(
        (
            (book.link("leaf", leaf.id, leaf.name),),
            *(standing(book, framework, leaf) for framework in frameworks),
        )
        for leaf in criterion.leaves
    )
    head = ("Leaf", *(framework.name for framework in frameworks))
    whole_page = book.link("criterion", criterion.id, f"{criterion.name} in full")
    about = Paragraph((criterion.meaning, " ", whole_page))
    return Section(criterion.name, (about, Table(head, rows)), slug(criterion.id))


def _blocks(book: Book, leaf: Leaf) -> Iterator[Block]:
    scale = leaf.scale
    worded = (("0", (scale.zero,)), ("0.5", (scale.half,)), ("1", (scale.one,)))
    yield Terms(worded)
    yield Paragraph(_source(book, leaf))
    for kind in leaf.kinds:
        verb = "counts" if len(kind.workloads) == 1 else "count"
        yield from condition(book, f"{' and '.join(kind.workloads)} {verb} where", kind.when)
    for framework in book.knowledge.frameworks:
        yield Section(framework.name, tuple(_framework(book, leaf, framework)))
    yield Section("What gives it points", tuple(_points(book, leaf)))


def _source(book: Book, leaf: Leaf) -> Spans:
    """What sets the value on the leaf, and the id under which reports name it."""
    named: Spans = (" Reports call it ", Code(leaf.id), ".")
    if leaf.target is not None:
        target = book.link("target", leaf.target, "that place")
        return ("The value is the level of the best route to ", target, ".", *named)
    if leaf.measured_by:
        shares = [(Code(name), f" ({share:.0%})") for name, share in leaf.measured_by.items()]
        among = " Those that count for a project keep their proportions." if leaf.kinds else ""
        measured = ("The value is measured on your machine, from ", *joined(shares), ".")
        return (*measured, among, *named)
    return ("The value is a rating.", *named)


def _framework(book: Book, leaf: Leaf, framework: Framework) -> Iterator[Block]:
    if leaf.target is not None:
        found = ways(book, framework.id, leaf.target)
        lines = tuple(Item((*way_spans(book, way), f": {way.path.via}")) for way in found)
        yield Items(lines) if lines else Paragraph((NO_ROUTE,))
        return
    ratings = book.knowledge.ratings.get((framework.id, leaf.id), ())
    for rating in ratings:
        yield from _rating(book, rating, last=len(ratings) > 1 and rating is ratings[-1])
    if not ratings:
        yield Paragraph((UNMEASURED,))


def _rating(book: Book, rating: Rating, *, last: bool) -> Iterator[Block]:
    otherwise: Spans = (Strong("Otherwise "),) if last and rating.when is None else ()
    if rating.when is not None:
        yield from condition(book, "Where", rating.when, end=":")
    yield Paragraph((*otherwise, level(rating), " ", rating.because))
    yield from grounds(book, rating.evidence, rating.grade)
    yield from examples(book, rating.examples, HOLDS)


def _points(book: Book, leaf: Leaf) -> Iterator[Block]:
    points = book.knowledge.method.points
    if points[leaf.base]:
        yield Paragraph(
            (f"Whatever the answers, it counts {_worth(points[leaf.base])} ({leaf.base}).",)
        )
    rows = tuple(_adding(book, leaf))
    if rows:
        yield Table(("Question", "Answer", "Adds"), rows, numbers=(2,))
    elif not points[leaf.base]:
        yield Paragraph(("No answer gives it points.",))


def _adding(book: Book, leaf: Leaf) -> Iterator[tuple[Spans, ...]]:
    for question in book.knowledge.questions:
        added = book.knowledge.choice_points[question.id]
        for choice in question.choices:
            worth = added[choice.id].get(leaf.id)
            if worth:
                link = book.link("question", question.id, question.text)
                yield (link,), (choice.text,), (f"{worth:.2g}",)


def _worth(points: float) -> str:
    return f"{points:g} point{'s' * (points != 1)}"
