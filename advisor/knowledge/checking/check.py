"""Whether the names in the rule base exist and its parts fit together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from advisor.errors import Problem
from advisor.knowledge.checking.fitting import findings
from advisor.knowledge.checking.names import Names, names_in
from advisor.knowledge.checking.order import asked_too_early
from advisor.knowledge.files import Source
from advisor.knowledge.reading.document import first
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice

SOUND_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+_{}-]*(/[A-Za-z0-9][A-Za-z0-9.+_-]*)?")
"""What stays one word in a shell, a page and an address; braces stand in ids of facts only."""


def check(knowledge: Knowledge, sources: Iterable[Source]) -> Iterator[Problem]:
    """Every dangling name, impossible condition and missing part, with its place."""
    names = names_in(knowledge)
    early = asked_too_early(knowledge.questions)
    seen: dict[tuple[str, str], str] = {}
    for source in sources:
        yield from first(_within(source, names, early, seen))


def _within(
    source: Source, names: Names, early: Mapping[str, str], seen: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    """The problems of one file; `seen` has the places of all ids so far."""
    document = source.document
    for path, record in source.records:
        for code, message, place in findings(record, names, path):
            yield document.problem(code, message, document.locate(place))
        item_id = record.optional("id")
        if item_id is None:
            continue
        if not SOUND_ID.fullmatch(str(item_id)):
            message = f"{str(item_id)!r} cannot be an id; an id is letters, digits and - + . _ /"
            yield document.problem("R004", message, document.locate((*path, "id")))
        if isinstance(record, Choice):
            continue
        kind = (type(record).__name__, str(item_id))
        mark = document.locate((*path, "id"))
        if kind in seen:
            message = f"{kind[0].lower()} {item_id!r} is already defined at {seen[kind]}"
            yield document.problem("R002", message, mark)
        elif kind[0] == "Question" and item_id in early:
            place = document.locate((*path, "when"))
            yield document.problem("Q203", early[str(item_id)], place)
        seen.setdefault(kind, f"{document.name}:{mark[0]}")
