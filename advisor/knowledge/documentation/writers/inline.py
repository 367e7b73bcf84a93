"""Pieces of text as HTML, escaped where they become a part of it."""

from __future__ import annotations

import posixpath
import re

from markupsafe import Markup, escape

from advisor.knowledge.documentation.blocks import (
    Code,
    Level,
    Link,
    Place,
    Span,
    Spans,
    Strong,
    Tag,
)
from advisor.knowledge.documentation.spans import clean, prose

SUFFIX = ".html"
METER = 36
DAY = re.compile(r"\b(\d{4}-\d\d-\d\d)\b")
NOTHING = Markup("")


def path(page: str) -> str:
    """The file of a page."""
    return page + SUFFIX


def line(spans: Spans, page: str) -> Markup:
    """Running text on a page."""
    return NOTHING.join(_span(span, page) for span in spans)


def _span(span: Span, page: str) -> Markup:
    match span:
        case str():
            return text(span)
        case Code():
            return Markup("<code>{}</code>").format(clean(span.text))
        case Strong():
            return Markup("<strong>{}</strong>").format(text(span.text))
        case Link():
            away = Markup(' rel="noopener noreferrer"') if isinstance(span.to, str) else ""
            link = Markup('<a href="{}"{}>{}</a>')
            return link.format(address(span.to, page), away, text(span.text))
        case Tag():
            return Markup('<span class="tag {}">{}</span>').format(span.tone, clean(span.text))
        case Level():
            return _meter(span)


def _meter(level: Level) -> Markup:
    """A small bar beside the number; attributes, since the page allows no inline style."""
    start = 0.0 if level.low == level.high else METER * level.low
    bar = Markup(
        '<span class="level"><svg viewBox="0 0 {w} 6" width="{w}" height="6" aria-hidden="true">'
        '<rect width="{w}" height="6" rx="3"/>'
        '<rect class="full" x="{x:.4g}" width="{full:.4g}" height="6" rx="3"/></svg> {level}</span>'
    )
    return bar.format(w=METER, x=start, full=METER * level.high - start, level=level)


def address(to: Place | str, page: str) -> str:
    """Where a link on a page leads, relative to that page."""
    if isinstance(to, str):
        return to
    anchor = f"#{to.anchor}" if to.anchor else ""
    if to.page == page and anchor:
        return anchor
    return posixpath.relpath(path(to.page), posixpath.dirname(page) or ".") + anchor


def text(words: str) -> Markup:
    """Prose, with code in it."""
    code = Markup("<code>{}</code>")
    return NOTHING.join(
        code.format(part.text) if isinstance(part, Code) else _dated(part) for part in prose(words)
    )


def _dated(words: str) -> Markup:
    """The words with their days marked, so that none is broken in two."""
    day = Markup("<time>{}</time>")
    parts = enumerate(DAY.split(words))
    return NOTHING.join(day.format(part) if at % 2 else escape(part) for at, part in parts)
