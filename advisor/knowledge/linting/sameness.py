"""Whether an id names one thing only, so that a report can be asked about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.model.criteria import Criterion, Framework, Leaf
from advisor.model.evidence import Evidence
from advisor.model.routes import Route
from advisor.model.rules import Advice, Need, Requirement

NAMED = (Criterion, Leaf, Framework, Route, Requirement, Advice, Need, Evidence)
"""What a report names by id alone; questions and facts are named `answer.…`, `probe.…`."""


def ambiguous_ids(sources: Iterable[Source]) -> Iterator[Problem]:
    """The second use of an id for something of another kind."""
    first: dict[str, tuple[str, str]] = {}
    for source in sources:
        for path, record in source.records:
            if not isinstance(record, NAMED):
                continue
            kind = type(record).__name__.lower()
            line, column = source.document.locate((*path, "id"))
            known, place = first.setdefault(record.id, (kind, f"{source.document.name}:{line}"))
            if known != kind:
                message = f"{record.id!r} is also the id of the {known} at {place}"
                yield source.document.problem("R003", message, (line, column))
