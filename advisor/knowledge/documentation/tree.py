"""The site as files: their texts by path, in either format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from advisor.knowledge.documentation.blocks import Page
from advisor.knowledge.documentation.book import INDEX, Book
from advisor.knowledge.documentation.site import site
from advisor.knowledge.documentation.writers import html, inline, markdown

Format = Literal["markdown", "html"]
MARK = markdown.MARK


def tree(book: Book, format_: Format, method: str = "") -> dict[str, str]:
    """Text by path below the folder of the site; equal rule bases give equal bytes."""
    pages = site(book, method)
    if format_ == "markdown":
        return {
            markdown.path(page.name): markdown.write(page, _trail(page, pages)) for page in pages
        }
    version = book.knowledge.edition.version
    return {
        inline.path(page.name): html.write(page, _trail(page, pages), _menu(page, pages), version)
        for page in pages
    }


def _folder(page: Page) -> str:
    return page.name.rpartition("/")[0]


def _is_overview(page: Page) -> bool:
    return not _folder(page) or page.name.endswith(f"/{INDEX}")


def _trail(page: Page, pages: Sequence[Page]) -> list[Page]:
    """The first page, and the overview of the page's section."""
    if page.name == INDEX:
        return []
    overview = f"{_folder(page)}/{INDEX}"
    return [other for other in pages if other.name in (INDEX, overview) and other is not page]


def _menu(page: Page, pages: Sequence[Page]) -> list[Page]:
    """Every section, and the pages of this one."""
    folder = _folder(page)
    return [other for other in pages if _is_overview(other) or _folder(other) == folder]
