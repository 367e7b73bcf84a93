"""Blocks as the text that a terminal shows."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from advisor.knowledge.documentation.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Paragraph,
    Section,
    Shell,
    Spans,
    Table,
    Terms,
)
from advisor.knowledge.documentation.spans import clean, plain

INDENT = "  "
LEAST_WIDTH = 20


def lines(blocks: Iterable[Block], width: int, indent: str = "") -> Iterator[str]:
    """The lines of the blocks, at most so wide, with an empty line between blocks."""
    first = True
    for block in blocks:
        if not first:
            yield ""
        first = False
        yield from _block(block, width, indent)


def _block(block: Block, width: int, indent: str) -> Iterator[str]:
    match block:
        case Section():
            yield from _wrapped(block.title, width, indent)
            yield from lines(block.blocks, width, indent + INDENT)
        case Fold():
            yield f"{indent}{block.summary}:"
            yield from lines(block.blocks, width, indent + INDENT)
        case Paragraph():
            yield from _wrapped(plain(block.spans), width, indent)
        case Items():
            yield from _items(block.items, width, indent)
        case Terms():
            yield from _terms(block, width, indent)
        case Table():
            yield from _table(block, width, indent)
        case Shell():
            commands = (line for run in block.commands for line in run.splitlines())
            yield from (f"{indent}$ {clean(line)}" for line in commands)


def _items(items: Iterable[Item], width: int, indent: str) -> Iterator[str]:
    for item in items:
        yield from _wrapped(plain(item.spans), width, f"{indent}- ")
        yield from _items(item.below, width, indent + INDENT)


def _terms(terms: Terms, width: int, indent: str) -> Iterator[str]:
    longest = max((len(name) for name, _ in terms.rows), default=0)
    for name, spans in terms.rows:
        yield from _wrapped(plain(spans), width, f"{indent}{name:<{longest}}  ")


def _table(table: Table, width: int, indent: str) -> Iterator[str]:
    """One entry per row: its first cell, and the others with their heads."""
    for row in table.rows:
        yield from _wrapped(_row(table.head, row), width, f"{indent}- ")


def _row(head: Iterable[str], row: Iterable[Spans]) -> str:
    first, *others = (plain(spans) for spans in row)
    _, *names = head
    said = [f"{name.lower()} {cell}" for name, cell in zip(names, others, strict=True) if cell]
    return "; ".join([first, *said])


def _wrapped(text: str, width: int, start: str) -> list[str]:
    """The text behind its start; further lines are as far in as the first."""
    return textwrap.wrap(
        clean(text),
        max(width, len(start) + LEAST_WIDTH),
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_on_hyphens=False,
        break_long_words=False,
    )
