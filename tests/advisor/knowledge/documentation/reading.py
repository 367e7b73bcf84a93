"""What a reader finds on a page: its words, its links and the spots that links can reach."""

from __future__ import annotations

import posixpath
from html.parser import HTMLParser

from markdown_it import MarkdownIt

ALONE = {"meta", "br", "hr", "rect", "img", "link"}
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")


class Seen(HTMLParser):
    """The words below the first heading, every link, every id, every tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, str]] = []
        self._begun = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self._begun |= tag == "h1"
        if tag not in ALONE:
            self._open.append((tag, given.get("class") or ""))
        if "href" in given:
            self.links.append(given["href"] or "")
        if "id" in given:
            self.ids.append(given["id"] or "")

    def handle_endtag(self, tag: str) -> None:
        if tag not in ALONE:
            opened, _ = self._open.pop()
            assert opened == tag, f"{opened} is closed by {tag}"
        if tag == "dt":
            self.words.append(":")

    def handle_data(self, data: str) -> None:
        chrome = {"nav", "footer", "header", "title", "style"}
        skipped = any(tag in chrome or kind == "here" for tag, kind in self._open)
        if self._begun and not skipped:
            self.words.extend(data.split())

    @property
    def text(self) -> str:
        """All words, without the blanks between them."""
        return "".join(self.words)


def rendered(markdown: str) -> Seen:
    """A Markdown page as a forge shows it."""
    return Seen(MARKDOWN.render(markdown))


def broken_links(pages: dict[str, Seen]) -> list[str]:
    """Links to other pages or spots of the site that lead nowhere."""
    broken = []
    for path, page in pages.items():
        for link in page.links:
            if link.startswith(("https://", "http://")):
                continue
            file, _, spot = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
            target = target if file else path
            if target not in pages or (spot and spot not in pages[target].ids):
                broken.append(f"{path}: {link}")
    return broken
