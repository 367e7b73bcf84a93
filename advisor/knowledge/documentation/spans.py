"""Text and pieces of text: cleaned, taken apart at its code, and put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from advisor.knowledge.documentation.blocks import Code, Level, Span, Spans

UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
QUOTED = re.compile(r"`([^`]+)`")


def clean(text: str) -> str:
    """The text in one line, without control characters or marks that turn its direction."""
    return re.sub(r"\s+", " ", UNPRINTABLE.sub(" ", text))


def prose(text: str) -> Iterator[str | Code]:
    """The text in pieces; what stands in backticks is code."""
    for index, part in enumerate(QUOTED.split(clean(text))):
        if part:
            yield Code(part) if index % 2 else part


def plain(spans: Iterable[Span]) -> str:
    """The words alone."""
    return "".join(str(span) if isinstance(span, (str, Level)) else span.text for span in spans)


def joined(parts: Iterable[Spans], last: str = " and ", between: str = ", ") -> Spans:
    """'a, b and c'."""
    parts = tuple(parts)
    found: list[Span] = []
    for index, part in enumerate(parts):
        if index:
            found.append(last if index == len(parts) - 1 else between)
        found.extend(part)
    return tuple(found)


def slug(text: str) -> str:
    """The text as part of an address: letters, digits, dots and hyphens."""
    return re.sub(r"[^A-Za-z0-9.]+", "-", text).strip("-.") or "-"
