"""Where a framework stands on a leaf, in one cell: a rating, the best route, or a measurement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.knowledge.documentation.blocks import Level, Link, Span, Spans, Tag
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.spans import joined
from advisor.model.criteria import Framework, Leaf, Rating
from advisor.model.routes import Path, Route

NO_ROUTE = Tag("no route", "poor")


@dataclass(frozen=True)
class Way:
    """One way from a framework to a target, and how well it goes."""

    level: float
    route: Route
    path: Path


def ways(book: Book, framework: str, target: str) -> tuple[Way, ...]:
    """Every way from the framework to the target, best first."""
    found = [
        Way(path.levels[target], route, path)
        for route in book.knowledge.routes
        for path in route.paths
        if path.framework == framework and target in path.levels
    ]
    return tuple(sorted(found, key=lambda way: -way.level))


def way_spans(book: Book, way: Way) -> Spans:
    """The level of a way and its route; whether it may be barred."""
    barred: Spans = (", with conditions",) if way.path.violated_when is not None else ()
    return (Level(way.level, way.level), " ", route_link(book, way.route), *barred)


def route_link(book: Book, route: Route) -> Link:
    """A link to a route by its name."""
    return book.link("route", route.id, route.name)


def best_ways(book: Book, framework: Framework, target: str, most: int | None = None) -> Spans:
    """The best ways to the target, all or so many, in one cell."""
    found = [way_spans(book, way) for way in ways(book, framework.id, target)[:most]]
    return joined(found, "; ", "; ") or (NO_ROUTE,)


def standing(book: Book, framework: Framework, leaf: Leaf) -> Spans:
    """Where the framework stands on the leaf, in one cell."""
    if leaf.target is not None:
        return best_ways(book, framework, leaf.target, most=1)
    ratings = book.knowledge.ratings.get((framework.id, leaf.id), ())
    rated = tuple(_cell(ratings))
    if leaf.measured_by:
        return ("measured here", *((", else ", *rated) if rated else ()))
    return rated


def level(rating: Rating) -> Span:
    """The level of a rating, or that it is not known."""
    if rating.level == "unknown":
        return Tag("unknown", "poor")
    return Level(rating.level, rating.level)


def _cell(ratings: tuple[Rating, ...]) -> Iterator[Span]:
    """One level, or the lowest and the highest of those that depend on conditions."""
    levels = sorted({rating.level for rating in ratings if isinstance(rating.level, float)})
    if levels:
        yield Level(levels[0], levels[-1])
    if any(rating.level == "unknown" for rating in ratings):
        yield from (" or ",) if levels else ()
        yield Tag("unknown", "poor")
