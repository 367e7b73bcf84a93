"""The scores as an account: what stood, each step that moved them, and what stands then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from rich.cells import cell_len

from advisor.model.comparison import Comparison, LeafMoved, Moved, Scores
from advisor.report.accounts import Account, Lead, printed
from advisor.report.console_parts.moved import effect, short, subject, write_silent
from advisor.report.console_parts.page import Page, Part
from advisor.report.rounding import tenths
from advisor.report.wording import counted, joined, plain, score, tenths_text

SHOWN, SHOWN_LEAVES = 12, 6
"""Rows that a page without details shows; smaller moves are one row together."""

LEAST = 0.05
"""Points below which a move is not shown by itself."""

GAP, NUMBER = 2, 5

NOISE = 1e-9

ORDER = (
    "Each step is judged after those above it: in another order the steps may differ, "
    "but not their sum."
)


@dataclass(frozen=True)
class _Row:
    """What moves the scores, and by how much."""

    scores: Scores
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class _Columns:
    """One column of numbers per framework."""

    frameworks: tuple[str, ...]
    names: tuple[str, ...]

    def cells(self, texts: Iterable[str]) -> list[tuple[str, int]]:
        """The texts, each below the name of its framework."""
        rooms = [max(cell_len(name), NUMBER) for name in self.names]
        rooms[1:] = [room + GAP for room in rooms[1:]]
        return list(zip(texts, rooms, strict=True))

    def write(self, page: Page, row: _Row, numbers: Iterable[int]) -> None:
        """A row, with its numbers in tenths."""
        page.numbered(self.cells(map(tenths_text, numbers)), *row.parts)


def write_ledger(page: Page, comparison: Comparison) -> None:
    """Rows whose tenths add up as printed, then what moved no score."""
    moved = [item for item in comparison.moved if _tells(item)]
    if moved:
        _account(page, comparison, moved)
    write_silent(page, [item for item in comparison.moved if not _tells(item)])


def _tells(item: Moved) -> bool:
    return any(item.scores.values()) or bool(item.ruled_out or item.back)


def _account(page: Page, comparison: Comparison, moved: Sequence[Moved]) -> None:
    frameworks = tuple(moved[0].scores)
    columns = _Columns(frameworks, tuple(plain(comparison.names[item]) for item in frameworks))
    shown = moved if page.details else _largest(moved)
    rows = _rows(comparison, moved, shown)
    told = printed(_accounts(comparison, rows, frameworks), [*_leads(comparison)]).values()
    steps = list(zip(*(item.steps for item in told), strict=True))
    page.heading("HOW THE SCORES MOVED", "points of 100")
    page.numbered(columns.cells(columns.names))
    page.numbered(columns.cells(f"{item.before / 10:.1f}" for item in told), "before")
    for row, numbers in zip(rows, steps, strict=True):
        columns.write(page, row, numbers)
    page.numbered(columns.cells(f"{item.after / 10:.1f}" for item in told), "after")
    if len(rows) > 1:
        page.text(ORDER)
    for item, numbers in zip(shown, steps, strict=False):
        if item.leaves:
            _leaves(page, columns, item, numbers)


def _rows(comparison: Comparison, moved: Sequence[Moved], shown: Sequence[Moved]) -> list[_Row]:
    """One for each step that is shown, and one for all others."""
    rows = [_Row(item.scores, (*subject(item), effect(comparison, item))) for item in shown]
    left = [item for item in moved if item not in shown]
    if left:
        names = joined([short(item) for item in left])
        text = f"{counted(len(left), 'smaller step')} (--details): {names}."
        rows.append(_Row(_sum(left), (text,)))
    return rows


def _accounts(
    comparison: Comparison, rows: Sequence[_Row], frameworks: Iterable[str]
) -> dict[str, Account]:
    old, new = comparison.old.scores, comparison.new.scores
    return {
        name: Account(old[name], tuple(row.scores[name] for row in rows), new[name])
        for name in frameworks
    }


def _leads(comparison: Comparison) -> Iterator[Lead]:
    """The leads that the verdicts are printed with."""
    for side, told in enumerate((comparison.old, comparison.new)):
        if len(told.ranking) > 1:
            first, second = (item.framework for item in told.ranking[:2])
            yield Lead(side, first, second, told.verdict.lead)


def _largest(moved: Sequence[Moved]) -> list[Moved]:
    """In their order: the steps that rule out or let back, and of the others the largest."""
    ranked = sorted(moved, key=lambda item: (not (item.ruled_out or item.back), -_size(item)))
    kept = [item for item in ranked[:SHOWN] if item.ruled_out or item.back or _size(item) >= LEAST]
    return [item for item in moved if item in kept]


def _size(item: Moved | LeafMoved) -> float:
    return max(map(abs, item.scores.values()), default=0.0)


def _sum(items: Sequence[Moved | LeafMoved]) -> Scores:
    return {name: fsum(item.scores[name] for item in items) for name in items[0].scores}


def _leaves(page: Page, columns: _Columns, item: Moved, totals: Sequence[int]) -> None:
    """The leaves of one step, largest first, and what the others gain or lose by them."""
    ranked = sorted(item.leaves, key=lambda leaf: -_size(leaf))
    shown = ranked if page.details else ranked[:SHOWN_LEAVES]
    rows = [_Row(leaf.scores, ((leaf.name, "bold"), _judged(columns, leaf))) for leaf in shown]
    left = ranked[len(shown) :]
    if left:
        rows.append(_Row(_sum(left), (f"{counted(len(left), 'smaller one')} (--details).",)))
    told = _sum(ranked)
    rest = {name: value - told[name] for name, value in item.scores.items()}
    if any(abs(value) > NOISE for value in rest.values()):
        rows.append(_Row(rest, ("All others, because the sum of points differs.",)))
    page.heading("WHERE THE JUDGEMENT DIFFERS", f"{item.id.lower()} against its recomputation")
    page.numbered(columns.cells(columns.names))
    parts = [
        tenths([row.scores[name] for row in rows], total / 10)
        for name, total in zip(columns.frameworks, totals, strict=True)
    ]
    for row, numbers in zip(rows, zip(*parts, strict=True), strict=True):
        columns.write(page, row, numbers)


def _judged(columns: _Columns, leaf: LeafMoved) -> str:
    """Values of 100 and points of weight, as far as they differ."""
    before, after = leaf.values_before, leaf.values_after
    values = [
        f"{name} {_value(before, item)} -> {_value(after, item)}"
        for item, name in zip(columns.frameworks, columns.names, strict=True)
        if before.get(item) != after.get(item)
    ]
    told = [f"value of 100 for {joined(values)}"] if values else []
    if leaf.points_before != leaf.points_after:
        told.append(f"weight {leaf.points_before:.3g} -> {leaf.points_after:.3g} points")
    return f": {'; '.join(told)}."


def _value(values: Scores, framework: str) -> str:
    return score(100 * values[framework]) if framework in values else "none"
