"""Explanations: where a number of a report comes from, in sums that close.

History of `schema`: advisor.explanation/1 is the first.
"""

from __future__ import annotations

from math import fsum
from typing import Literal

from pydantic import Field

from advisor.model.criteria import Scale
from advisor.model.decision import Cell
from advisor.model.knowledge import Edition
from advisor.model.record import Day, Record, Word
from advisor.model.report import CitedEvidence
from advisor.model.rules import Truth

Kind = Literal[
    "verdict",
    "framework",
    "criterion",
    "leaf",
    "question",
    "fact",
    "requirement",
    "advice",
    "need",
    "route",
    "evidence",
]

Unit = Literal["points", "share", "of 100"]
"""Points that answers give, a share of all of them from 0 to 1, or points of a score of 100."""

EXACT = 1e-9
"""How far parts may be off their total: the rounding of floating point, and no more."""


class Column(Record):
    """One column of a sum; with `of` it is the first of these columns less the second."""

    id: str
    name: str
    unit: Unit
    of: tuple[str, str] | None = None


class Term(Record):
    """An amount per column, and where frameworks stand on the term's own scale, 0 to 1."""

    id: str
    name: str
    amounts: dict[str, float]
    values: dict[str, float] = Field(default_factory=dict)


class Sum(Record):
    """Terms and their total, which the report states independently of them."""

    title: str
    columns: tuple[Column, ...]
    terms: tuple[Term, ...]
    total: Term

    def gap(self, column: str) -> float:
        """How far the terms of a column are off its total."""
        return abs(fsum(term.amounts[column] for term in self.terms) - self.total.amounts[column])

    @property
    def closes(self) -> bool:
        """Whether the terms of every column add up to its total."""
        return all(self.gap(column.id) <= EXACT for column in self.columns)


class Check(Record):
    """One thing that a verdict word asks for, the number found, and whether it is met."""

    word: Word | Literal["any word"]
    asks: str
    here: str
    number: float
    limit: float
    met: bool


class Placing(Record):
    """A framework's value on a leaf, and the points of 100 that it contributes."""

    framework: str
    name: str
    cell: Cell
    contribution: float


class Branch(Record):
    """A condition in words, whether it holds, and for a test what the fact is here."""

    text: str
    truth: Truth
    fact: str | None = None
    here: str = ""
    parts: tuple[Branch, ...] = ()


class Judged(Record):
    """A condition of a rule, and what follows where it holds."""

    title: str
    condition: Branch


class Entry(Record):
    """Something that an explanation points to; `holds` says whether its condition does."""

    id: str
    name: str
    text: str = ""
    holds: Truth | None = None


class Listing(Record):
    """Entries under one title."""

    title: str
    entries: tuple[Entry, ...]


class Explanation(Record):
    """All that a report and its rule base say about one id; `see` names ids to go on with.

    `rules` and `as_of` are those of the report. `notes` come before everything else. With the
    verdict comes every id that can be asked for, kind by kind.
    """

    schema_id: Literal["advisor.explanation/1"] = Field(
        default="advisor.explanation/1", alias="schema"
    )
    kind: Kind
    id: str
    name: str
    rules: Edition
    as_of: Day
    notes: tuple[str, ...] = ()
    meaning: str = ""
    statements: tuple[str, ...] = ()
    scale: Scale | None = None
    checks: tuple[Check, ...] = ()
    placings: tuple[Placing, ...] = ()
    sums: tuple[Sum, ...] = ()
    conditions: tuple[Judged, ...] = ()
    listings: tuple[Listing, ...] = ()
    commands: tuple[str, ...] = ()
    evidence: tuple[CitedEvidence, ...] = ()
    see: tuple[str, ...] = ()
    ids: dict[Kind, tuple[str, ...]] = Field(default_factory=dict)
