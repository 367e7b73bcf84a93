"""Pieces of text as HTML."""

from __future__ import annotations

from advisor.knowledge.documentation.blocks import Code, Level, Link, Place, Strong, Tag
from advisor.knowledge.documentation.writers.inline import address, line, path, text


def test_every_span_has_its_element() -> None:
    assert line((Code("a<b"), Strong("c"), Tag("d", "good")), "x") == (
        '<code>a&lt;b</code><strong>c</strong><span class="tag good">d</span>'
    )
    assert line((Link("e", 'https://example.org/?a=1&b="2"'),), "x") == (
        '<a href="https://example.org/?a=1&amp;b=&#34;2&#34;" rel="noopener noreferrer">e</a>'
    )
    assert text("`code` on 2026-11-22") == "<code>code</code> on <time>2026-11-22</time>"


def test_a_bar_begins_at_zero_or_where_its_range_does() -> None:
    assert 'x="0" width="18"' in line((Level(0.5, 0.5),), "x")
    assert 'x="9" width="27"' in line((Level(0.25, 1.0),), "x")


def test_addresses_are_relative() -> None:
    assert path("routes/mobile") == "routes/mobile.html"
    assert address(Place("index"), "routes/mobile") == "../index.html"
    assert address(Place("routes/mobile", "x"), "routes/mobile") == "#x"
    assert address(Place("routes/index", "x"), "routes/mobile") == "index.html#x"
