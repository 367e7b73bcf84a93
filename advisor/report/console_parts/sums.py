"""Sums as tables whose printed parts add up; as lists where the page is too narrow.

Points of 100 are printed in hundredths, shares in tenths of a percent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells

from advisor.model.explanation import Column, Sum, Term, Unit
from advisor.report.console_parts.page import Page
from advisor.report.rounding import tenths
from advisor.report.wording import joined, plain, score

LEAST_ROOM = 22
"""Columns for the names of terms below which a list reads better than a table."""
LONGEST_NAME = 48
"""Characters of a name; the id beside it leads to all of it."""
GAP = 2
SCALES: dict[Unit, int] = {"points": 1, "share": 100, "of 100": 10}
"""What makes a tenth of an amount the last digit that is printed."""


@dataclass(frozen=True)
class _Cells:
    """One column as printed: a number per term and for the total, and a value beside it."""

    head: str
    numbers: tuple[str, ...]
    values: tuple[str, ...]

    @property
    def texts(self) -> list[str]:
        """Right-aligned, so that numbers stand below numbers."""
        number, value = max(map(len, self.numbers)), max(map(len, self.values))
        pairs = zip(self.numbers, self.values, strict=True)
        return [
            f"{one:>{number}}{f' {other}' if other else '':<{value + 1}}" for one, other in pairs
        ]

    @property
    def room(self) -> int:
        """Its width with the gap before it."""
        return max(cell_len(self.head), *map(len, self.texts)) + GAP


def write_sum(page: Page, item: Sum) -> None:
    """The terms that carry anything, their total last, and then the others by name."""
    page.heading(item.title.upper(), _about(item))
    shown = [term for term in item.terms if any(term.amounts.values())]
    rows = [*shown, item.total]
    columns = [_cells(item, column, rows) for column in item.columns]
    labels = [*map(_label, shown), item.total.name]
    most = page.width - GAP - sum(column.room for column in columns)
    if most < LEAST_ROOM:
        _list(page, labels, columns)
    else:
        _table(page, labels, columns, min(most, max(map(cell_len, labels))))
    silent = [term.id or term.name for term in item.terms if term not in shown]
    if silent:
        page.text(f"Nothing from {joined(silent)}.")


def _about(item: Sum) -> str:
    told = ["points of 100"]
    if any(term.values for term in item.terms):
        told = ["points of 100 = weight x (value)"]
    names = {column.id: column.name for column in item.columns}
    for column in item.columns:
        if column.of is not None:
            ahead, behind = column.of
            told.append(f"lead of {names[ahead]} over {names[behind]}")
    return "; ".join(told)


def _label(term: Term) -> str:
    name = term.name if len(term.name) <= LONGEST_NAME else f"{_cut(term.name)} …"
    return f"{name} ({term.id})" if term.id else name


def _cut(name: str) -> str:
    return name[:LONGEST_NAME].rpartition(" ")[0]


def _cells(item: Sum, column: Column, rows: list[Term]) -> _Cells:
    head, nothing = plain(column.name), ("",) * len(rows)
    digits = _digits(item, column, rows)
    if column.unit == "share":
        return _Cells(head, tuple(f"{number / 10:.1f}%" for number in digits), nothing)
    if column.unit == "points":
        decimals = 1 if any(number % 10 for number in digits) else 0
        return _Cells(head, tuple(f"{number / 10:.{decimals}f}" for number in digits), nothing)
    if column.of is not None:
        return _Cells(
            head, tuple(f"{number / 100:+.2f}" if number else "0.00" for number in digits), nothing
        )
    values = (term.values.get(column.id) for term in rows)
    beside = tuple("" if of is None else f"({score(100 * of)})" for of in values)
    return _Cells(head, tuple(f"{number / 100:.2f}" for number in digits), beside)


def _digits(item: Sum, column: Column, rows: list[Term]) -> list[int]:
    """Amounts in units of the last digit; those of the terms add up to that of the total.

    The second of a lead's two columns is the first less the lead, so that lines add up as well.
    """
    for lead in item.columns:
        if lead.of is not None and lead.of[1] == column.id:
            (ahead,) = (other for other in item.columns if other.id == lead.of[0])
            pairs = zip(_digits(item, ahead, rows), _digits(item, lead, rows), strict=True)
            return [one - other for one, other in pairs]
    *parts, total = (SCALES[column.unit] * row.amounts[column.id] for row in rows)
    if not item.closes:
        return [round(10 * amount) for amount in (*parts, total)]
    return [*tenths(parts, total), round(10 * float(f"{total:.1f}"))]


def _table(page: Page, labels: list[str], columns: list[_Cells], room: int) -> None:
    page.row(("", room), *((f"{column.head:>{column.room}}", column.room) for column in columns))
    texts = [column.texts for column in columns]
    for at, label in enumerate(labels):
        if at == len(labels) - 1:
            page.row(("─" * (room + sum(column.room for column in columns)), 0))
        first, *others = wrapped(plain(label), room)
        cells = [
            (f"{text[at]:>{column.room}}", column.room)
            for text, column in zip(texts, columns, strict=True)
        ]
        page.row((first, room), *cells)
        for line in others:
            page.row((f"  {line}", room))


def _list(page: Page, labels: list[str], columns: list[_Cells]) -> None:
    for at, label in enumerate(labels):
        mark = "=" if at == len(labels) - 1 else "·"
        page.entry(mark, (label, "bold"), room=2)
        told = [f"{column.head} {column.texts[at].strip()}" for column in columns]
        page.text(", ".join(told), indent=4)


def wrapped(text: str, room: int) -> list[str]:
    """Lines of whole words, the later ones two columns shorter; a long id breaks at its joints."""
    lines = [""]
    for word in text.split():
        fits = cell_len(word) <= room - GAP
        for at, piece in enumerate([word] if fits else re.split(r"(?<=[/-])", word)):
            blank = " " if lines[-1] and at == 0 else ""
            if cell_len(f"{lines[-1]}{blank}{piece}") <= room - GAP * (len(lines) > 1):
                lines[-1] += f"{blank}{piece}"
            else:
                lines.extend(chop_cells(piece, room - GAP))
    return lines[1:] if lines[0] == "" and len(lines) > 1 else lines
