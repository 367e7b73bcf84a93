"""Whether what people read in rule files can be read: full sentences, in lines that fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.errors import Problem
from advisor.knowledge.files import Source

LONGEST_LINE = 120
SENTENCES = ("because", "claim", "help", "limits", "meaning", "summary", "today", "why")
"""The fields that hold one or more whole sentences."""


def unreadable(sources: Iterable[Source]) -> Iterator[Problem]:
    """Lines that are too long, and sentences that do not end."""
    for source in sources:
        document = source.document
        for number, line in enumerate(document.text.splitlines(), start=1):
            if len(line) > LONGEST_LINE and "://" not in line:
                message = f"{len(line)} columns; the longest line has {LONGEST_LINE}"
                yield document.problem("P601", message, (number, LONGEST_LINE + 1))
        for path, record in source.records:
            for name in SENTENCES:
                text = record.optional(name, "")
                if text and not text.rstrip().endswith((".", "?", "!")):
                    place = document.locate((*path, name))
                    yield document.problem("P602", f"{name!r} does not end like a sentence", place)
