"""What a rule base holds: every kind of thing, each with its id, title and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from advisor.knowledge.files import Source
from advisor.model.criteria import Criterion, Framework, Leaf
from advisor.model.questions import Question
from advisor.model.record import Record
from advisor.model.routes import Route
from advisor.model.rules import Advice, Need, Requirement

KINDS: dict[str, tuple[type[Record], ...]] = {
    "criteria": (Criterion, Leaf),
    "questions": (Question,),
    "frameworks": (Framework,),
    "requirements": (Requirement,),
    "advice": (Advice,),
    "routes": (Route,),
    "needs": (Need,),
}
"""What can be listed; leaves stand below their criteria."""


@dataclass(frozen=True)
class Entry:
    """One thing that the rule base holds, and where it is written."""

    group: str
    kind: str
    id: str
    title: str
    file: str
    line: int


def catalogue(sources: Iterable[Source]) -> Iterator[Entry]:
    """Every entry, group by group, in the order of the files."""
    sources = tuple(sources)
    for group, kinds in KINDS.items():
        for source in sources:
            for path, record in source.records:
                if isinstance(record, kinds):
                    item: Any = record
                    line, _ = source.document.locate((*path, "id"))
                    kind = type(record).__name__.lower()
                    yield Entry(group, kind, item.id, _title(item), source.document.name, line)


def _title(item: Any) -> str:
    return str(getattr(item, "title", None) or getattr(item, "name", None) or item.text)
