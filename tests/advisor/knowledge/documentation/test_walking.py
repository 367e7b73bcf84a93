"""A walk over blocks."""

from __future__ import annotations

from advisor.knowledge.documentation.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Link,
    Paragraph,
    Place,
    Section,
    Shell,
    Table,
    Terms,
)
from advisor.knowledge.documentation.walking import links, sections


def link(name: str) -> tuple[Link]:
    return (Link(name, Place(name)),)


BLOCKS: tuple[Block, ...] = (
    Paragraph(("text ", *link("a"))),
    Section(
        "Outer", (Items((Item(link("b"), (Item(link("c")),)),)), Section("Inner", (), "in")), "out"
    ),
    Fold("More", (Terms((("name", link("d")),)), Table(("x",), ((link("e"),),)), Shell(("run",)))),
)


def test_every_link_wherever_it_stands() -> None:
    assert [found.text for found in links(BLOCKS)] == ["a", "b", "c", "d", "e"]


def test_sections_inside_sections() -> None:
    assert [found.title for found in sections(BLOCKS)] == ["Outer", "Inner"]
