"""What in a rule base must be looked at again, by which day, and what rests on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from advisor.knowledge.files import Source
from advisor.knowledge.reading.document import Path
from advisor.model.criteria import Rating
from advisor.model.evidence import Evidence
from advisor.model.myths import Myth
from advisor.model.record import Record
from advisor.model.routes import Path as RoutePath
from advisor.model.routes import Route
from advisor.model.rules import Advice, Need, Requirement

REVIEW_AFTER = timedelta(days=365)
"""How long a rule, a route or a verdict on a claim stands before somebody reads it again."""


@dataclass(frozen=True, order=True)
class Due:
    """Something to look at again; `carries` names what relies on it, `verify` how to check it."""

    due: date
    file: str
    line: int
    kind: str
    id: str
    text: str
    carries: tuple[str, ...] = ()
    verify: str | None = None


def review_dates(sources: Iterable[Source]) -> list[Due]:
    """Everything with a review date, the earliest first."""
    sources = tuple(sources)
    carried = _carried(sources)
    return sorted(
        _dated(source, path, record, due, carried)
        for source in sources
        for path, record in source.records
        if (due := _review_by(record)) is not None
    )


def _review_by(record: Record) -> date | None:
    match record:
        case Evidence():
            return record.review_by
        case Myth():
            return record.judged + REVIEW_AFTER
        case Requirement() | Advice() | Need() | Route():
            return record.modified + REVIEW_AFTER
        case _:
            return None


def _dated(
    source: Source, path: Path, record: Record, due: date, carried: dict[str, list[str]]
) -> Due:
    item_id = str(record.optional("id", ""))
    line, _ = source.document.locate((*path, "id"))
    texts = (record.optional(name, None) for name in ("claim", "title", "name"))
    return Due(
        due=due,
        file=source.document.name,
        line=line,
        kind=type(record).__name__.lower(),
        id=item_id,
        text=next(filter(None, texts), ""),
        carries=tuple(carried.get(item_id, ())) if isinstance(record, Evidence) else (),
        verify=record.optional("verify", None),
    )


def _carried(sources: Iterable[Source]) -> dict[str, list[str]]:
    """By evidence id, everything that cites it."""
    carried: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        for path, record in source.records:
            for item in _cited(record):
                carried[item].append(_called(source, path, record))
    return carried


def _cited(record: Record) -> Iterator[str]:
    evidence = record.optional("evidence", ())
    for item in (evidence,) if isinstance(evidence, str) else evidence:
        if isinstance(item, str):
            yield item


def _called(source: Source, path: Path, record: Record) -> str:
    """The id of what cites, with its framework where one leaf or route has several."""
    if isinstance(record, Rating):
        return f"{record.leaf} ({_owner(source, path)})"
    if isinstance(record, RoutePath):
        return f"{_owner(source, path)} ({record.framework})"
    return str(record.optional("id", None) or _owner(source, path))


def _owner(source: Source, path: Path) -> str:
    """The id of the record that holds the one at the path."""
    holding = (record for at, record in source.records if path[: len(at)] == at != path)
    return [str(record.id) for record in holding if hasattr(record, "id")][-1]
