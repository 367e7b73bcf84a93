"""One thing in the rule base, found by its id: what it is, where it stands and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from advisor.errors import UsageProblem, did_you_mean
from advisor.knowledge.documentation.blocks import Section
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.english import phrase, sentence
from advisor.knowledge.documentation.pages import (
    advice,
    criteria,
    evidence,
    facts,
    frameworks,
    myths,
    needs,
    questions,
    requirements,
    routes,
)
from advisor.knowledge.documentation.spans import plain
from advisor.knowledge.expand import PLACEHOLDER
from advisor.knowledge.files import conditions, walk
from advisor.model.questions import ANSWER
from advisor.model.record import Record

SectionOf = Callable[[Book, Any], Section]


@dataclass(frozen=True)
class Found:
    """A record with its kind and full id, and `file:line` where it is written."""

    kind: str
    id: str
    position: str
    record: Record
    section: SectionOf


def find(book: Book, item_id: str) -> tuple[Found, ...]:
    """Everything of that id; raises `UsageProblem` with the nearest one where there is nothing.

    A question is found by its own id, too, after whatever else has that id.
    """
    known = tuple(_all(book))
    named = [item for item in known if item.id == item_id]
    named += [item for item in known if item.id == f"{ANSWER}{item_id}"]
    if not named:
        near = did_you_mean(item_id, [item.id.removeprefix(ANSWER) for item in known])
        hint = "advisor rules list shows what has an id"
        raise UsageProblem(f"nothing in the rule base is called {item_id!r}{near}", hint)
    return tuple(named)


def english(book: Book, record: Record) -> dict[str, str]:
    """Every condition in a record, in English, by the path of the field that holds it."""
    return {
        ".".join(map(str, (*path, name))): plain(sentence(phrase(book.words, condition)))
        for path, inner in walk(record)
        for name, condition in conditions(inner)
    }


def _all(book: Book) -> Iterator[Found]:
    for kind, records, section in _kinds(book):
        for record in records:
            item_id = record.fact if kind == "question" else record.id
            yield Found(kind, item_id, _position(book, item_id), record, section)


def _kinds(book: Book) -> Iterator[tuple[str, tuple[Any, ...], SectionOf]]:
    base = book.knowledge
    yield "criterion", base.criteria, criteria.whole
    yield "leaf", tuple(base.leaves.values()), criteria.section
    yield "framework", base.frameworks, frameworks.section
    yield "requirement", base.requirements, requirements.section
    yield "advice", base.advice, advice.section
    yield "need", base.needs, needs.section
    yield "route", base.routes, routes.section
    yield "evidence", base.evidence, evidence.section
    yield "myth", book.myths, myths.section
    yield "question", base.questions, questions.section
    found = tuple(fact for fact in base.facts if not fact.id.startswith(ANSWER))
    yield "fact", found, facts.section


def _position(book: Book, item_id: str) -> str:
    """Where an id is written; facts of each framework are written once for all of them."""
    positions = book.knowledge.positions
    declared = item_id
    for framework in book.knowledge.frameworks:
        declared = declared.replace(f".{framework.id}.", f".{PLACEHOLDER}.")
    return positions.get(item_id) or positions.get(declared, "")
