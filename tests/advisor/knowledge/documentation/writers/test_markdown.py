"""Blocks as Markdown: what a forge shows is what was said."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from advisor.knowledge.documentation.blocks import (
    Block,
    Code,
    Fold,
    Item,
    Items,
    Level,
    Link,
    Page,
    Paragraph,
    Place,
    Section,
    Shell,
    Strong,
    Table,
    Tag,
    Terms,
)
from advisor.knowledge.documentation.spans import clean
from advisor.knowledge.documentation.writers.markdown import path, write
from tests.advisor.knowledge.documentation.reading import rendered

MARKS = ("<div ", "<script ", "<!--", "</p>", "```", "~~~", "1. ", "- ", "# ", "> ", "](", "&lt;")
PIECES = st.sampled_from([*"\\`*_{}[]()<>#+-.!|~&$:=\"' 1a\n", *MARKS])
TEXT = st.lists(st.one_of(PIECES, st.characters()), max_size=20).map("".join)
HOME = Page("index", "Home", "", ())


def page(*blocks: Block, name: str = "index") -> str:
    return write(Page(name, "T", "", blocks), [HOME] if name != "index" else [])


def words(text: str) -> str:
    return "".join(rendered(text).words)


def test_the_first_page_of_a_folder_is_what_forges_show_for_it() -> None:
    assert path("index") == "README.md"
    assert path("routes/index") == "routes/README.md"
    assert path("routes/mobile") == "routes/mobile.md"


def test_every_block_as_a_person_would_write_it() -> None:
    nested = Items((Item(("one",), (Item(("inner",)),)),))
    table = Table(("A", "B"), ((("a|b",), ("2",)),), numbers=(1,))
    link = Link("there", Place("routes/mobile", "x"))
    text = page(
        Paragraph(("1. ", Code("a`b"), Strong("c "), link, Tag("d"), Level(0.5, 0.5))),
        Section("Title", (nested, table, Shell(("pip install x",))), "spot"),
        Fold("More", (Terms((("Key", ("value",)),)),)),
        name="routes/index",
    )
    assert text.partition("# T\n\n\n\n")[2] == (
        "1\\. ``a`b``**c** [there](mobile.md#x)*d***0.5**\n\n"
        '## <a id="spot"></a>Title\n\n- one\n  - inner\n\n'
        "| A | B |\n| :-- | --: |\n| a\\|b | 2 |\n\n```sh\npip install x\n```\n\n"
        "<details><summary>More</summary>\n\n- **Key:** value\n\n</details>\n"
    )


def test_links_are_relative_and_addresses_cannot_end_early() -> None:
    seen = rendered(
        page(
            Paragraph((Link("up", Place("index")), Link("here", Place("routes/index", "a")))),
            Paragraph((Link("away", "https://example.org/a_(b) c?d=[e]|f"),)),
            name="routes/index",
        )
    )
    assert seen.links == [
        "../README.md",
        "../README.md",
        "#a",
        "https://example.org/a_%28b%29%20c?d=%5Be%5D%7Cf",
    ]


def squeezed(text: str) -> str:
    return "".join(clean(text).split())


@given(TEXT)
def test_any_prose_is_shown_as_it_is_wherever_it_stands(text: str) -> None:
    text = text.replace("`", "")
    shown = f"Tx{squeezed(text)}x"
    spans = ("x", text, "x")
    around = f"x{text}x"
    for block in (
        Paragraph(spans),
        Items((Item(spans),)),
        Section(around, ()),
        Fold(around, ()),
        Paragraph((Link(around, Place("index")),)),
        Paragraph((Strong(around),)),
        Paragraph((Tag(around),)),
    ):
        assert words(page(block)) == shown
    assert words(page(Table((around,), ((spans,),)))) == shown + shown[1:]


@given(TEXT)
def test_any_code_is_shown_as_it_is(text: str) -> None:
    shown = f"Tx{squeezed(text)}x"
    assert words(page(Paragraph(("x", Code(text), "x")))) == shown
    assert words(page(Table(("",), ((("x", Code(text), "x"),),)))) == shown
    assert words(page(Shell((f"x{text}x",)))) == shown


@given(TEXT)
@example("<div onclick=x")
@example("1. one")
@example("---")
def test_any_text_begins_no_block_of_its_own(text: str) -> None:
    seen = rendered(page(Paragraph((text,)), Items((Item((text,)),)), Shell((text,))))
    names = [name for name, _ in seen.tags]
    assert set(names) <= {"p", "a", "h1", "ul", "li", "code", "pre"}
    assert (names.count("ul"), names.count("li"), names.count("pre")) == (1, 1, 1)
