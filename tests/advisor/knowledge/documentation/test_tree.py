"""The site as a whole: every link arrives, both formats say the same, nothing breaks out."""

from __future__ import annotations

import json
import re

import pytest

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.tree import MARK, Format, tree
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.documentation.reading import Seen, broken_links, rendered
from tests.advisor.knowledge.rule_copy import RuleCopy

HOSTILE = (
    "<script>alert(1)</script> a | b \\| c `d` ``e` *f* _g_ __h__ [i](javascript:j) ![k](l) ~~m~~ "
    "&lt;n&gt; $o$ \"p' </section></title></details> <!-- q --> {{ r }} {% s %} \u202et # u"
)
ALLOWED = {
    *("a", "body", "code", "dd", "details", "div", "dl", "dt", "em", "footer", "head", "header"),
    *("h1", "h2", "h3", "h4", "html", "li", "main", "meta", "nav", "p", "pre", "rect", "section"),
    *("small", "span", "strong", "style", "summary", "svg", "table", "tbody", "td", "th", "thead"),
    *("time", "title", "tr", "ul"),
}


Pages = dict[str, Seen]


def pages(book: Book, format_: Format) -> Pages:
    read = Seen if format_ == "html" else rendered
    return {path: read(text) for path, text in tree(book, format_).items()}


@pytest.fixture(scope="module", params=["small", "real"])
def both(request: pytest.FixtureRequest) -> tuple[Pages, Pages]:
    """The pages of a rule base, as read in Markdown and in HTML."""
    book: Book = request.getfixturevalue(f"{request.param}_book")
    return pages(book, "markdown"), pages(book, "html")


def test_every_link_arrives_and_every_spot_is_one(both: tuple[Pages, Pages]) -> None:
    for found in both:
        assert broken_links(found) == []
        doubled = [path for path, page in found.items() if len(page.ids) != len(set(page.ids))]
        assert doubled == []


def test_both_formats_say_the_same(both: tuple[Pages, Pages]) -> None:
    markdown, html = both
    said = {path.removesuffix(".html"): page.text for path, page in html.items()}
    for path, page in markdown.items():
        assert page.text == said[re.sub(r"README$", "index", path.removesuffix(".md"))], path


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_equal_rules_give_equal_bytes_each_marked_as_generated(
    small_book: Book, format_: Format
) -> None:
    again = Book(small_book.knowledge, small_book.sources)
    written = tree(small_book, format_)
    assert written == tree(again, format_)
    assert all(MARK in text[:400] and text.endswith("\n") for text in written.values())


def test_every_page_of_html_stands_alone_and_runs_nothing(both: tuple[Pages, Pages]) -> None:
    for path, page in both[1].items():
        names = {name for name, _ in page.tags}
        assert names <= ALLOWED, path
        policy = [given.get("content") or "" for name, given in page.tags if name == "meta"]
        assert any(
            content.startswith("default-src 'none'; style-src 'sha256-") for content in policy
        )
        for name, given in page.tags:
            assert not {"style", "src"} & given.keys()
            assert not any(key.startswith("on") for key in given), name


def hostile_rules(rules: RuleCopy) -> RuleCopy:
    told = {"evidence": [], "modified": "2026-11-22"}
    examples = [
        {"name": HOSTILE, "facts": {"answer.goal": "learning"}, "expect": "fires"},
        {"name": HOSTILE, "facts": {"answer.goal": {"unknown": HOSTILE}}, "expect": "undetermined"},
        {"name": HOSTILE, "facts": {"answer.goal": "product"}, "expect": "undetermined"},
        {
            "name": HOSTILE,
            "facts": {"answer.goal": "product", "answer.hostile": "two"},
            "expect": "silent",
        },
    ]
    said = {"title": HOSTILE, "examples": examples, **told}
    choices = [{"id": "one", "text": HOSTILE}, {"id": "two", "text": "Two"}]
    asked = {"text": HOSTILE, "help": HOSTILE, "why": HOSTILE, "type": "single", "choices": choices}
    when = {
        "any": [{"fact": "answer.hostile", "is": "one"}, {"fact": "answer.goal", "is": "learning"}]
    }
    source = {"ref": f"javascript:alert(1) {HOSTILE}", "kind": "survey"}
    address = {"ref": "https://example.org/a_(b)|c?d=[e]&f=*g*", "kind": "article"}
    return rules.add(
        "zinc",
        json.dumps(
            {
                "questions": [{"id": "hostile", **asked}],
                "advice": [
                    {"id": "zinc-advice", "subject": HOSTILE, "kind": "note", "when": when}
                    | {"text": HOSTILE, "successor": HOSTILE, "commands": [HOSTILE], **said}
                ],
                "needs": [
                    {"id": "zinc-need", "instead": "classical-ml", "when": when, "because": HOSTILE}
                    | said
                ],
                "myths": [
                    {"id": "zinc-myth", "topic": "ease", "claim": HOSTILE, "verdict": "false"}
                    | {"today": HOSTILE, "about": [HOSTILE], "judged": "2026-11-22"}
                    | {"evidence": ["zinc-evidence"]}
                ],
                "evidence": [
                    {"id": "zinc-evidence", "claim": HOSTILE, "subject": HOSTILE, "grade": "survey"}
                    | {"observed": "2026-10-01", "review_by": "2027-10-01", "verify": HOSTILE}
                    | {"sources": [source, address]}
                ],
            }
        ),
    )


def test_nothing_in_a_rule_breaks_out(rules: RuleCopy) -> None:
    book = read_book(hostile_rules(rules).folder)
    markdown, html = pages(book, "markdown"), pages(book, "html")
    for found in (markdown, html):
        assert broken_links(found) == []
        for page in found.values():
            assert {name for name, _ in page.tags} <= ALLOWED
            assert not any(link.startswith("javascript") for link in page.links)
    for name in ("advice/zinc", "needs/zinc", "myths/zinc", "evidence/zinc", "questions/zinc"):
        assert markdown[f"{name}.md"].text == html[f"{name}.html"].text
        assert "<script>alert(1)</script>a|b\\|c" in html[f"{name}.html"].text
        assert "\u202e" not in html[f"{name}.html"].text


def test_the_page_on_the_method_is_linked_where_it_is_at_hand(small_book: Book) -> None:
    assert "](../method.md)" in tree(small_book, "markdown", "../method.md")["README.md"]
    assert "method.md)" not in tree(small_book, "markdown")["README.md"]
