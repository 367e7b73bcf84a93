"""Blocks as the text that a terminal shows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from advisor.knowledge.documentation.blocks import (
    Fold,
    Item,
    Items,
    Paragraph,
    Section,
    Shell,
    Table,
    Terms,
)
from advisor.knowledge.documentation.writers.text import lines


def test_blocks_are_set_apart_and_indented() -> None:
    blocks = (
        Paragraph(("Some words that wrap.",)),
        Items((Item(("one",), (Item(("inner",)),)),)),
        Section("Part", (Terms((("Long name", ("value",)), ("Id", ("x",)))),)),
        Fold("More", (Table(("Name", "Adds", "To"), ((("a",), ("1",), ("",)),)),)),
        Shell(("pip install x",)),
    )
    assert "\n".join(lines(blocks, 24)) == (
        "Some words that wrap.\n\n- one\n  - inner\n\nPart\n  Long name  value\n  Id         x\n\n"
        "More:\n  - a; adds 1\n\n$ pip install x"
    )


@given(st.text(), st.integers(min_value=30, max_value=60))
def test_nothing_in_the_text_steers_the_terminal(text: str, width: int) -> None:
    for line in lines((Paragraph((text,)), Items((Item((text,)),)), Shell((text,))), width):
        assert "\x1b" not in line
        assert "\n" not in line
