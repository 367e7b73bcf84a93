"""Which rules one rule base has and another has not, or has otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from advisor.knowledge.files import Source
from advisor.knowledge.reading.document import Path
from advisor.model.criteria import Criterion, Framework, Leaf, Rating
from advisor.model.evidence import Evidence
from advisor.model.method import Method
from advisor.model.myths import Myth
from advisor.model.questions import FactType, Question
from advisor.model.record import Record
from advisor.model.routes import Path as RoutePath
from advisor.model.routes import Route, Target
from advisor.model.rules import Advice, Need, Requirement

RULES = (
    *(Criterion, Leaf, Framework, Rating, Question, FactType),
    *(Target, Route, RoutePath, Requirement, Advice, Need, Evidence, Myth, Method),
)
PARTS = {"ratings", "paths", "leaves"}
"""What has a name of its own, and is no part of the rule that holds it."""


@dataclass(frozen=True)
class Difference:
    """A rule that is new, gone or written otherwise, and where it stands, or stood."""

    change: Literal["added", "removed", "changed"]
    rule: str
    place: str


@dataclass(frozen=True)
class _Written:
    """What a rule says, and where."""

    data: dict[str, Any]
    place: str


def differences(old: Iterable[Source], new: Iterable[Source]) -> Iterator[Difference]:
    """What was added, then what was removed, then what was changed."""
    before, after = dict(_rules(old)), dict(_rules(new))
    for name, rule in after.items():
        if name not in before:
            yield Difference("added", name, rule.place)
    for name, rule in before.items():
        if name not in after:
            yield Difference("removed", name, rule.place)
    for name, rule in after.items():
        if name in before and before[name].data != rule.data:
            yield Difference("changed", name, rule.place)


def _rules(sources: Iterable[Source]) -> Iterator[tuple[str, _Written]]:
    """Every rule by its name; further ones of the same name are numbered."""
    seen: Counter[str] = Counter()
    for source in sources:
        for path, record in source.records:
            if isinstance(record, RULES):
                name = _name(source, path, record)
                seen[name] += 1
                numbered = f"{name} ({seen[name]})" if seen[name] > 1 else name
                line, _ = source.document.locate(path)
                data = record.model_dump(exclude=PARTS)
                yield numbered, _Written(data, f"{source.document.name}:{line}")


def _name(source: Source, path: Path, record: Record) -> str:
    if isinstance(record, Rating) and source.file.framework is not None:
        return f"rating {source.file.framework.id} {record.leaf}"
    if isinstance(record, RoutePath):
        return f"path {source.file.routes[int(path[1])].id} {record.framework}"
    kind = "fact" if isinstance(record, FactType) else type(record).__name__.lower()
    return f"{kind} {getattr(record, 'id', '')}".rstrip()
