"""Pages as HTML."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from advisor.knowledge.documentation.blocks import (
    Fold,
    Item,
    Items,
    Page,
    Paragraph,
    Section,
    Shell,
    Span,
    Strong,
    Table,
    Tag,
    Terms,
)
from advisor.knowledge.documentation.writers.html import write
from tests.advisor.knowledge.documentation.reading import Seen

HOME = Page("index", "Home", "", ())
ABOVE = Page("routes/index", "Routes", "", ())


def page(*blocks: object, title: str = "T") -> str:
    made = Page("routes/mobile", title, "", blocks)  # type: ignore[arg-type]
    return write(made, [HOME, ABOVE], [HOME, ABOVE, made], "2026.1")


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    text = page()
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert (
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'\"" in text
    )
    assert "://" not in style


def test_the_page_says_where_it_is() -> None:
    text = page(title="<T>")
    assert "<title>&lt;T&gt; · Routes · Framework advisor</title>" in text
    assert '<a href="../index.html">Home</a>' in text
    assert '<a href="mobile.html" aria-current="page">&lt;T&gt;</a>' in text


def test_every_block_has_its_elements() -> None:
    table = Table(("A", "B"), ((("a",), ("2",)),), numbers=(1,))
    text = page(
        Section("One", (Items((Item(("x",), (Item(("y",)),)),)), table), "one"),
        Fold("More", (Terms((("Key", ("value",)),)), Shell(("a < b\nc",)))),
    )
    for part in (
        '<section id="one">\n<h2>One <a class="here" href="#one"',
        "<li>x<ul>\n<li>y</li>\n</ul>\n</li>",
        '<th scope="col" class="number">B</th>',
        '<td>a</td><td class="number">2</td>',
        "<details><summary>More</summary>",
        "<div><dt>Key</dt><dd>value</dd></div>",
        "<pre><code>a &lt; b\nc</code></pre>",
    ):
        assert part in text


@given(st.text(st.one_of(st.sampled_from("<>&\"'`{}%# /"), st.characters())))
def test_any_text_stays_text(text: str) -> None:
    spans: tuple[Span, ...] = (text, Strong(text), Tag(text))
    seen = Seen(
        page(Paragraph(spans), Section(text, ()), Fold(text, ()), Shell((text,)), title=text)
    )
    added = [name for name, _ in seen.tags if name not in {"code", "time"}]
    usual = Seen(
        page(Paragraph(("", Strong(""), Tag(""))), Section("", ()), Fold("", ()), Shell(("",)))
    )
    assert added == [name for name, _ in usual.tags if name not in {"code", "time"}]
