"""What a patch may be about: every thing with an id, and what may be done to each kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from advisor.knowledge.files import Source
from advisor.knowledge.reading.document import Path
from advisor.model.criteria import Criterion, Framework, Leaf
from advisor.model.evidence import Evidence
from advisor.model.questions import Question
from advisor.model.record import Record
from advisor.model.routes import Route
from advisor.model.rules import Advice, Need, Requirement

RULES: dict[type[Record], str] = {
    Requirement: "requirements",
    Advice: "advice",
    Need: "needs",
    Route: "routes",
}
"""What may be left out, each with its section: nothing else refers to it."""

DISABLED: tuple[type[Record], ...] = (*RULES, Question)
"""What may be disabled; a question only if no rule reads its answer."""

TUNED: Mapping[type[Record], frozenset[str]] = MappingProxyType(
    {
        Leaf: frozenset({"base"}),
        Question: frozenset({"points"}),
        Framework: frozenset({"ratings"}),
        Advice: frozenset({"kind", "text"}),
    }
)
"""What may be tuned, and what of it: how much things count, how they are rated, what is advised."""

OTHERS: tuple[type[Record], ...] = (Criterion, Evidence)
NAMED: tuple[type[Record], ...] = (*DISABLED, *TUNED, *OTHERS)


@dataclass(frozen=True)
class Thing:
    """Something with an id as it was written, and the file, by its number, and path of it."""

    number: int
    path: Path
    record: Any
    position: str

    @property
    def kind(self) -> str:
        """What it is, in a word."""
        return type(self.record).__name__.lower()

    @property
    def title(self) -> str:
        """What people call it."""
        names = (getattr(self.record, key, "") for key in ("title", "name", "text", "claim"))
        return str(next(filter(None, names), ""))


def things(sources: Iterable[Source]) -> dict[str, Thing]:
    """Everything a patch can name; questions also as `answer.…`, where another thing has the id."""
    found: dict[str, Thing] = {}
    questions: dict[str, Thing] = {}
    for number, source in enumerate(sources):
        for path, record in source.records:
            if not isinstance(record, NAMED):
                continue
            thing = Thing(number, path, record, _position(source, path))
            if isinstance(record, Question):
                questions.setdefault(record.id, thing)
            else:
                found.setdefault(record.optional("id", ""), thing)
    for name, thing in questions.items():
        found[thing.record.fact] = thing
        if name not in found or isinstance(found[name].record, OTHERS):
            found[name] = thing
    return found


def _position(source: Source, path: Path) -> str:
    line, _ = source.document.locate((*path, "id"))
    return f"{source.document.name}:{line}"
