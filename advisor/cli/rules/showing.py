"""`advisor rules show`: one thing in the rule base, whole and in plain English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from advisor.cli.options import FormatOption, RulesOption
from advisor.cli.rules.printing import show

if TYPE_CHECKING:
    from advisor.knowledge.documentation.book import Book
    from advisor.knowledge.documentation.records import Found


def show_record(
    item: Annotated[str, typer.Argument(metavar="ID", help="What to show, such as mobile/ios.")],
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """Show one rule, scale, question, route or claim.

    With its place, its condition in English, its evidence with dates and its examples.
    """
    from advisor.bundle import bundled
    from advisor.knowledge.documentation.book import Book
    from advisor.knowledge.documentation.records import find
    from advisor.knowledge.load import checked, read_all

    sources = read_all(bundled("rules"), packs=tuple(rules or ()))
    book = Book(checked(sources), tuple(sources))
    found, *others = find(book, item)
    show(format_, _data(book, found), _lines(book, found, others))


def _data(book: Book, found: Found) -> dict[str, Any]:
    from advisor.knowledge.documentation.records import english

    return {
        "id": found.id,
        "kind": found.kind,
        "position": found.position,
        "record": found.record.model_dump(mode="json", by_alias=True, exclude_none=True),
        "english": english(book, found.record),
    }


def _lines(book: Book, found: Found, others: Sequence[Found]) -> Iterator[str]:
    from advisor.cli.output import place
    from advisor.knowledge.documentation.writers.text import lines

    section = found.section(book, found.record)
    yield section.title
    yield f"{found.kind} {found.id}  ({found.position})"
    yield ""
    yield from lines(section.blocks, place(None).width)
    for other in others:
        yield ""
        yield f"There is also the {other.kind} {other.id}  ({other.position})"
