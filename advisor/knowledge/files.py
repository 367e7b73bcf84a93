"""What a rule file may hold, and a walk over everything in it with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import get_origin

from advisor.knowledge.reading.document import Document, Path
from advisor.knowledge.reading.fields import record_in
from advisor.model.conditions import Condition
from advisor.model.criteria import Criterion, Framework
from advisor.model.evidence import Evidence
from advisor.model.method import Method
from advisor.model.myths import Myth
from advisor.model.packs import Pack
from advisor.model.questions import FactType, Question
from advisor.model.record import Record
from advisor.model.routes import Route, Target
from advisor.model.rules import Advice, Need, Requirement
from advisor.model.scenarios import Scenario


class RuleFile(Record):
    """Any rule file: whichever of these sections it has."""

    version: str | None = None
    method: Method | None = None
    facts: tuple[FactType, ...] = ()
    questions: tuple[Question, ...] = ()
    criterion: Criterion | None = None
    framework: Framework | None = None
    targets: tuple[Target, ...] = ()
    routes: tuple[Route, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    advice: tuple[Advice, ...] = ()
    needs: tuple[Need, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    myths: tuple[Myth, ...] = ()
    scenarios: tuple[Scenario, ...] = ()


@dataclass(frozen=True)
class Source:
    """A rule file beside the document it was decoded from, and the pack to which it belongs.

    Where patches left items of a section out, `kept` has the places of the others in the document.
    """

    document: Document
    file: RuleFile
    pack: Pack | None = None
    kept: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def records(self) -> tuple[tuple[Path, Record], ...]:
        """Every record of the file with its path in the document."""
        if self.kept:
            return tuple((self._written(path), record) for path, record in walk(self.file))
        return tuple(walk(self.file))

    def _written(self, path: Path) -> Path:
        """The path in the document of what has another one where patches leave items out."""
        match path:
            case (str(section), int(index), *rest) if section in self.kept:
                return (section, self.kept[section][index], *rest)
        return path


def walk(record: Record, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """The record and every record inside it, each with its path in the document."""
    yield path, record
    for name, key in _holders(type(record)):
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from walk(value, (*path, key))
        elif value:
            for index, item in enumerate(value):
                yield from walk(item, (*path, key, index))


@cache
def _holders(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields that hold records, alone or in a tuple: each with its key in the document."""
    return tuple(
        (name, info.alias or name)
        for name, info in kind.model_fields.items()
        if get_origin(info.annotation) is not dict and record_in(info.annotation) is not None
    )


def conditions(record: Record) -> Iterator[tuple[str, Condition]]:
    """The condition of a record that has one, with the name of its field."""
    for name in ("when", "violated_when"):
        condition = record.optional(name)
        if isinstance(condition, Condition):
            yield name, condition
