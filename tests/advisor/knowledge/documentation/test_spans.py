"""Text and pieces of text."""

from __future__ import annotations

from advisor.knowledge.documentation.blocks import Code, Level, Link, Place, Strong, Tag
from advisor.knowledge.documentation.spans import clean, joined, plain, prose, slug


def test_text_is_one_line_without_what_no_one_sees() -> None:
    assert clean("a\n  b\tc\x1b[31m\u202ed\u200be\ud800f") == "a b c [31m d e f"
    assert clean(" keeps its ends ") == " keeps its ends "


def test_code_stands_in_backticks() -> None:
    assert list(prose("call `f(x)` here")) == ["call ", Code("f(x)"), " here"]
    assert list(prose("an odd ` stays")) == ["an odd ` stays"]


def test_the_words_alone() -> None:
    spans = ("a ", Code("b"), Strong(" c "), Link("d", Place("x")), Tag(" e "), Level(0.5, 0.5))
    assert plain(spans) == "a b c d e 0.5"


def test_parts_are_joined_as_in_a_sentence() -> None:
    assert plain(joined([("a",), ("b",), ("c",)])) == "a, b and c"
    assert plain(joined([("a",), ("b",)], ", or ")) == "a, or b"
    assert plain(joined([("a",)])) == "a"
    assert joined([]) == ()


def test_a_slug_is_fit_for_an_address() -> None:
    assert slug("mobile/android") == "mobile-android"
    assert slug("probe.devices.x") == "probe.devices.x"
    assert slug('"><script>') == "script"
    assert slug("../..") == "-"
