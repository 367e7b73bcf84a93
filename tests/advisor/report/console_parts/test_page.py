"""Lines keep to the width, whatever is written in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from advisor.report.console_parts.page import Page

WORDS = st.text(max_size=200)


@given(WORDS, WORDS, st.integers(40, 120))
def test_nothing_leaves_the_page(label: str, text: str, width: int) -> None:
    page = Page(width, colour=False)
    page.heading(label, text)
    page.text(text, indent=7)
    page.entry(label, text, indent=4, room=9)
    page.row((label, 12), (text, 3))
    lines = page.finished().splitlines()
    assert max(map(cell_len, lines), default=0) <= width


def test_entries_hang_on_their_label() -> None:
    page = Page(40, colour=False)
    page.entry("·", "word " * 12, indent=4, room=2)
    first, *others = page.finished().splitlines()
    assert first.startswith("    · word")
    assert others
    assert all(line.startswith("      word") for line in others)


def test_a_long_label_gets_a_line_of_its_own() -> None:
    page = Page(40, colour=False)
    page.entry("a label that is longer than half", "the text")
    assert page.finished().splitlines() == ["  a label that is longer than half", "    the text"]


def test_a_page_begins_without_a_blank_line() -> None:
    page = Page(40, colour=False)
    page.heading("TITLE", "aside")
    page.heading("NEXT")
    assert page.finished() == "TITLE (aside)\n\nNEXT\n"


@given(st.lists(WORDS, max_size=4), WORDS, st.integers(40, 120))
def test_numbers_stay_on_the_page(numbers: list[str], text: str, width: int) -> None:
    page = Page(width, colour=False)
    page.numbered([(number, 9) for number in numbers], text)
    assert max(map(cell_len, page.finished().splitlines()), default=0) <= width


def test_paragraphs_hang_on_numbers_below_each_other() -> None:
    page = Page(40, colour=False)
    page.numbered([("1.5", 5), ("-10.0", 7)], "word " * 8)
    page.numbered([("12.5", 5), ("0.0", 7)])
    assert page.finished().splitlines() == [
        "    1.5  -10.0  word word word word word",
        "                word word word",
        "   12.5    0.0",
    ]


def test_numbers_that_need_half_of_the_page_have_a_line_of_their_own() -> None:
    page = Page(40, colour=False)
    page.numbered([("1.5", 9), ("-10.0", 10)], "word")
    assert page.finished().splitlines() == ["        1.5     -10.0", "    word"]
