"""Routes: how a trained model gets from a framework to where it runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Level,
    Link,
    Page,
    Paragraph,
    Place,
    Section,
    Spans,
    Strong,
    Table,
    Terms,
)
from advisor.knowledge.documentation.book import INDEX, Book
from advisor.knowledge.documentation.pages.grounds import (
    BARRED,
    commands,
    condition,
    examples,
    grounds,
    status_tag,
)
from advisor.knowledge.documentation.pages.shelf import shelf
from advisor.knowledge.documentation.pages.standing import best_ways, route_link, ways
from advisor.knowledge.documentation.spans import slug
from advisor.model.routes import Path, Route, Target

LEAD = (
    "A route leads from a framework to a place where the trained model runs. Its level says "
    "how well that goes: 0 is no supported path, 0.5 one that needs manual work, limits what "
    "converts or rests on an unmaintained piece, and 1 one that is first-party, maintained "
    "and tested, with acceleration."
)


def pages(book: Book) -> Iterator[Page]:
    """Targets by frameworks, then a page for each file of routes."""
    overview, *others = shelf(book, "routes", "Routes", LEAD, section, _overview)
    targets = tuple(_target(book, target) for target in book.knowledge.targets)
    yield replace(
        overview,
        blocks=(
            Section("The best route to each target", (_matrix(book),), "matrix"),
            Section("All routes to each target", targets, "targets"),
            Section("All routes", overview.blocks, "all"),
        ),
    )
    yield from others


def section(book: Book, route: Route) -> Section:
    """One route with every path into it."""
    return Section(route.name, tuple(_blocks(book, route)), slug(route.id))


def _matrix(book: Book) -> Block:
    frameworks = book.knowledge.frameworks
    rows: list[tuple[Spans, ...]] = []
    for target in book.knowledge.targets:
        link = Link(target.name, Place(f"routes/{INDEX}", slug(target.id)))
        best = (best_ways(book, framework, target.id, most=1) for framework in frameworks)
        rows.append(((link,), *best))
    return Table(("Target", *(framework.name for framework in frameworks)), tuple(rows))


def _target(book: Book, target: Target) -> Section:
    rows = tuple(
        (
            (framework.name,),
            (Level(way.level, way.level),),
            (route_link(book, way.route),),
            (status_tag(way.route.status),),
            (way.path.via,),
        )
        for framework in book.knowledge.frameworks
        for way in ways(book, framework.id, target.id)
    )
    if not rows:
        return Section(target.name, (Paragraph(("No route leads here.",)),), slug(target.id))
    head = ("From", "Level", "Route", "Status", "By way of")
    return Section(target.name, (Table(head, rows),), slug(target.id))


def _blocks(book: Book, route: Route) -> Iterator[Block]:
    yield Paragraph((route.summary,))
    if route.limits:
        yield Paragraph((Strong("Limits: "), route.limits))
    yield Terms(tuple(_terms(route)))
    for path in route.paths:
        name = book.knowledge.framework_by_id[path.framework].name
        yield Section(f"From {name}", tuple(_path(book, path)))


def _terms(route: Route) -> Iterator[tuple[str, Spans]]:
    yield "Status", (status_tag(route.status),)
    yield "Licence", (route.licence,)
    if route.successor:
        yield "Successor", (route.successor,)
    yield "Route", (Code(route.id),)
    yield "Modified", (f"{route.modified}",)


def _path(book: Book, path: Path) -> Iterator[Block]:
    names = {target.id: target.name for target in book.knowledge.targets}
    levels = ((names[target], (Level(at, at),)) for target, at in path.levels.items())
    yield Terms(tuple(levels))
    yield Paragraph((Strong("By way of "), path.via, "."))
    yield Paragraph((path.because,))
    if path.violated_when is not None:
        yield from condition(book, "Barred where", path.violated_when)
    yield from commands(path.commands)
    yield from grounds(book, path.evidence, path.grade)
    yield from examples(book, path.examples, BARRED)


def _overview(book: Book, routes: tuple[Route, ...]) -> Block:
    rows = tuple(
        (
            (book.link("route", route.id, route.name),),
            (status_tag(route.status),),
            (route.licence,),
            (route.successor or "",),
        )
        for route in routes
    )
    return Table(("Route", "Status", "Licence", "Successor"), rows)
