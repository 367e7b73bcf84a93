"""A walk over blocks: the sections among them, and the links in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from advisor.knowledge.documentation.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Link,
    Paragraph,
    Section,
    Shell,
    Spans,
    Table,
    Terms,
)


def sections(blocks: Iterable[Block]) -> Iterator[Section]:
    """Every section, outer ones before those inside them."""
    for block in blocks:
        if isinstance(block, Section):
            yield block
            yield from sections(block.blocks)


def links(blocks: Iterable[Block]) -> Iterator[Link]:
    """Every link in the blocks."""
    for block in blocks:
        match block:
            case Section() | Fold():
                yield from links(block.blocks)
            case Items():
                yield from _item_links(block.items)
            case Paragraph():
                yield from _span_links(block.spans)
            case Terms():
                for _, spans in block.rows:
                    yield from _span_links(spans)
            case Table():
                for spans in chain.from_iterable(block.rows):
                    yield from _span_links(spans)
            case Shell():
                pass


def _item_links(items: Iterable[Item]) -> Iterator[Link]:
    for item in items:
        yield from _span_links(item.spans)
        yield from _item_links(item.below)


def _span_links(spans: Spans) -> Iterator[Link]:
    return (span for span in spans if isinstance(span, Link))
