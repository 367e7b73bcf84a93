"""Records with the places where they are written, for findings that are about more than one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.joint import MOST_TRIALS, Undecided
from advisor.knowledge.reading.document import Document, Path
from advisor.model.criteria import Framework, Rating
from advisor.model.record import Record

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Placed(Generic[R_co]):
    """A record, and where in which document it stands."""

    record: R_co
    document: Document
    path: Path

    @property
    def place(self) -> str:
        """`file:line` of the record."""
        line, _ = self.document.locate(self.path)
        return f"{self.document.name}:{line}"

    def problem(self, code: str, message: str, field: str) -> Problem:
        """A problem at a field of the record."""
        return self.document.problem(code, message, self.document.locate((*self.path, field)))

    def inside(self, field: str) -> list[Placed[Any]]:
        """The records in a list of the record."""
        records = enumerate(getattr(self.record, field))
        return [
            Placed(record, self.document, (*self.path, field, index)) for index, record in records
        ]

    def decided(self, findings: Iterable[Problem]) -> Iterator[Problem]:
        """The findings about this record, and R112 where the search for them was given up."""
        try:
            yield from findings
        except Undecided:
            mark = self.document.locate(self.path)
            message = f"undecided: more than {MOST_TRIALS} cases to try"
            yield self.document.problem("R112", message, mark)


def placed(sources: Iterable[Source], kind: type[R_co]) -> list[Placed[R_co]]:
    """Every record of a kind, in the order of the files."""
    return [
        Placed(record, source.document, path)
        for source in sources
        for path, record in source.records
        if isinstance(record, kind)
    ]


def ratings_by_leaf(framework: Placed[Framework]) -> dict[str, list[Placed[Rating]]]:
    """The ratings of a framework on each leaf, in the order in which they are tried."""
    found: dict[str, list[Placed[Rating]]] = {}
    for rating in framework.inside("ratings"):
        found.setdefault(rating.record.leaf, []).append(rating)
    return found
