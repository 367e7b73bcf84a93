"""What pages tell, as plain text."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.knowledge.documentation.blocks import Block, Page
from advisor.knowledge.documentation.writers.text import lines

WIDE = 1000


def told(blocks: Iterable[Block]) -> str:
    """The blocks as text whose lines do not wrap."""
    return "\n".join(lines(blocks, WIDE))


def page(pages: Iterable[Page], name: str) -> str:
    """The text of the page of that name."""
    (found,) = [item for item in pages if item.name == name]
    return f"{found.title}\n{found.lead}\n{told(found.blocks)}"
