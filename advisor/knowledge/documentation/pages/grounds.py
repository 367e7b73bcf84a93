"""What every rule rests on: its condition in English, its evidence with dates, its examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from advisor.knowledge.documentation.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Paragraph,
    Shell,
    Span,
    Spans,
    Strong,
    Table,
    Tag,
    Tone,
)
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.english import LEADS, is_long, outline, phrase, sentence
from advisor.model.conditions import Condition
from advisor.model.evidence import Evidence, Grade
from advisor.model.rules import Example, Status

GRADES: Mapping[Grade, str] = {
    "measured": "measured",
    "vendor": "vendor documentation",
    "source-code": "source code",
    "independent": "independent measurement",
    "survey": "survey",
    "judgement": "judgement",
}
STATUSES: Mapping[Status, Tone] = {
    "current": "good",
    "maintenance": "fair",
    "legacy": "fair",
    "deprecated": "poor",
    "dormant": "poor",
    "ended": "poor",
}
RULED_OUT = {
    "fires": "ruled out",
    "silent": "not ruled out",
    "undetermined": "open",
    "not_applicable": "does not apply",
}
SHOWN = {**RULED_OUT, "fires": "shown", "silent": "not shown"}
HOLDS = {**RULED_OUT, "fires": "holds", "silent": "does not hold"}
BARRED = {**RULED_OUT, "fires": "barred", "silent": "free"}


def condition(book: Book, lead: str, of: Condition, end: str = ".") -> Iterator[Block]:
    """'Ruled out where …': a sentence, or an outline where a sentence would need brackets."""
    said = phrase(book.words, of)
    if is_long(said) and said.joint in ("and", "or"):
        yield Paragraph((Strong(lead), f" {LEADS[said.joint]}:"))
        yield Items(outline(said))
    else:
        yield Paragraph((Strong(lead), " ", *sentence(said), end))


def grade_tag(grade: Grade) -> Span:
    """The grade of evidence in words."""
    return Tag(GRADES[grade])


def status_tag(status: Status) -> Span:
    """How a system stands today."""
    return Tag(status, STATUSES[status])


def grounds(book: Book, ids: Sequence[str], grade: Grade | None = None) -> Iterator[Block]:
    """The claims that a rule cites, each with its grade and its date, or that it cites none."""
    if not ids:
        yield Paragraph(
            ("Evidence: none is cited; this is a ", grade_tag(grade or "judgement"), ".")
        )
        return
    yield Paragraph((Strong("Evidence"), *(_graded(grade) if grade else ()), ":"))
    yield Items(tuple(Item(claim(book, item)) for item in book.cited(ids)))


def claim(book: Book, evidence: Evidence) -> Spans:
    """A claim in one line, with its id, grade and date."""
    seen = Tag(f"{GRADES[evidence.grade]}, seen {evidence.observed}")
    link = book.link("evidence", evidence.id)
    return (evidence.claim, " — ", link, ", ", seen, *late(book, evidence))


def late(book: Book, evidence: Evidence) -> Spans:
    """A mark on evidence that is past its review date."""
    return (" ", Tag("past review", "poor")) if book.stale(evidence) else ()


def _graded(grade: Grade) -> Spans:
    return (", taken together as ", grade_tag(grade))


def commands(run: Sequence[str]) -> Iterator[Block]:
    """Commands to paste, if there are any."""
    if run:
        yield Shell(tuple(run))


def examples(book: Book, given: Sequence[Example], outcomes: Mapping[str, str]) -> Iterator[Block]:
    """The examples of a rule, which are its tests, with what it must do on each."""
    if not given:
        return
    rows = tuple(
        ((item.name,), (Tag(outcomes[item.expect]),), (_given(book, item),)) for item in given
    )
    title = f"{len(rows)} example{'s' * (len(rows) != 1)}, which are tests"
    yield Fold(title, (Table(("Example", "Outcome", "Given"), rows),))


def _given(book: Book, example: Example) -> str:
    said = (book.words.given(fact, value) for fact, value in example.facts.items())
    return "; ".join(said) or "nothing is known"
