"""Frameworks: how each is installed, where it stands, what rules it out and where it leads."""

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
    Shell,
    Spans,
    Strong,
    Table,
    Terms,
)
from advisor.knowledge.documentation.book import INDEX, Book
from advisor.knowledge.documentation.pages.grounds import condition
from advisor.knowledge.documentation.pages.standing import best_ways, standing
from advisor.knowledge.documentation.spans import joined
from advisor.model.criteria import Framework
from advisor.model.rules import Command

LEAD = "What is compared: each framework with its newest version, and all that is known of it."


def pages(book: Book) -> Iterator[Page]:
    """The frameworks beside each other, then a page for each."""
    frameworks = book.knowledge.frameworks
    rows = tuple(
        (
            (book.link("framework", item.id, item.name),),
            (item.newest.version,),
            (f"{item.newest.released}",),
            (Code(item.requires_python),),
        )
        for item in frameworks
    )
    head = ("Framework", "Newest version", "Released", "Python")
    yield Page(f"frameworks/{INDEX}", "Frameworks", LEAD, (Table(head, rows),))
    for framework in frameworks:
        page = book.place("framework", framework.id).page
        yield Page(page, framework.name, framework.summary, tuple(_blocks(book, framework)))


def section(book: Book, framework: Framework) -> Section:
    """One framework, whole."""
    about = Paragraph((framework.summary,))
    return Section(framework.name, (about, *_blocks(book, framework)))


def _blocks(book: Book, framework: Framework) -> Iterator[Block]:
    newest = framework.newest
    seen = book.link("evidence", newest.evidence)
    yield Terms(
        (
            ("Newest version", (newest.version, f" of {newest.released} (", seen, ")")),
            ("Python", (Code(framework.requires_python),)),
            ("Packages", joined([(Code(name),) for name in framework.distributions])),
            ("Imported as", (Code(framework.import_name),)),
        )
    )
    yield Section("How to install it", tuple(_install(book, framework.install)), "install")
    yield Section("Where it stands", (_ratings(book, framework),), "ratings")
    yield Section("What rules it out", tuple(_musts(book, framework)), "requirements")
    yield Section("Where its models run", (_routes(book, framework),), "routes")


def _install(book: Book, commands: tuple[Command, ...]) -> Iterator[Block]:
    yield Paragraph(("The first of these whose condition holds is the one to run.",))
    for command in commands:
        if command.when is not None:
            yield from condition(book, "Where", command.when, end=":")
        elif len(commands) > 1:
            yield Paragraph((Strong("Everywhere else:"),))
        yield Shell((command.run,))
        yield Paragraph((command.because,))


def _ratings(book: Book, framework: Framework) -> Block:
    rows = tuple(
        (
            (criterion.name,),
            (book.link("leaf", leaf.id, leaf.name),),
            standing(book, framework, leaf),
        )
        for criterion in book.knowledge.criteria
        for leaf in criterion.leaves
    )
    return Table(("Criterion", "Leaf", "Level"), rows)


def _musts(book: Book, framework: Framework) -> Iterator[Block]:
    musts = [must for must in book.knowledge.requirements if must.framework == framework.id]
    links = [Item((book.link("requirement", must.id, must.title),)) for must in musts]
    yield Items(tuple(links)) if links else Paragraph(("Nothing that is known.",))


def _routes(book: Book, framework: Framework) -> Block:
    rows: tuple[tuple[Spans, ...], ...] = tuple(
        ((book.link("target", target.id, target.name),), best_ways(book, framework, target.id))
        for target in book.knowledge.targets
    )
    return Table(("Target", "Routes, best first"), rows)
