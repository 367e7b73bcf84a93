"""What pages are made of, whatever they are written as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "good", "fair", "poor"]


@dataclass(frozen=True)
class Place:
    """A page of the site, such as `routes/mobile`, and a spot on it."""

    page: str
    anchor: str = ""


@dataclass(frozen=True)
class Code:
    """An id, a version or a piece of a command."""

    text: str


@dataclass(frozen=True)
class Strong:
    """Words that stand out."""

    text: str


@dataclass(frozen=True)
class Link:
    """Words that lead to a place of the site or to an address."""

    text: str
    to: Place | str


@dataclass(frozen=True)
class Tag:
    """One word from a short list, such as a status or a grade."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True)
class Level:
    """A level on a scale from 0 to 1, or a range of levels."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"


Span = str | Code | Strong | Link | Tag | Level
"""A string is prose, and so are the words of a link: what stands in backticks there is code."""

Spans = tuple[Span, ...]


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    spans: Spans


@dataclass(frozen=True)
class Item:
    """An entry of a list, with entries below it."""

    spans: Spans
    below: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Terms:
    """Names, each with what it stands for here."""

    rows: tuple[tuple[str, Spans], ...]


@dataclass(frozen=True)
class Table:
    """Rows under one head; `numbers` are the columns that hold numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Shell:
    """Commands to paste."""

    commands: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """Blocks under a heading, which links reach by its anchor."""

    title: str
    blocks: tuple[Block, ...]
    anchor: str = ""


@dataclass(frozen=True)
class Fold:
    """Blocks that open under a line which says what they are."""

    summary: str
    blocks: tuple[Block, ...]


Block = Paragraph | Items | Terms | Table | Shell | Fold | Section


@dataclass(frozen=True)
class Page:
    """One page: `name` is its path in the site without a suffix."""

    name: str
    title: str
    lead: str
    blocks: tuple[Block, ...]
