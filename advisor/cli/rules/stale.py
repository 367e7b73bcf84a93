"""`advisor rules stale`: what in the rule base must be looked at again, and by when."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.options import AsOfOption, FormatOption, RulesOption
from advisor.cli.rules.printing import day, show
from advisor.errors import PolicyFailed, UsageProblem

if TYPE_CHECKING:
    from advisor.knowledge.freshness import Due

DURATION = re.compile(r"([0-9]{1,4})([dwmy])")
"""A number of days, weeks, months or years."""

ROOM = 12
"""Columns for the day before an id."""


def stale(
    within: Annotated[
        str, typer.Option("--within", metavar="TIME", help="So far ahead: 30d, 6w, 3m or 1y.")
    ] = "0d",
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """List evidence, rules and verdicts that are due for review.

    Evidence is due by its own date, all else a year after it was written. Exit code 4 where
    anything is due.
    """
    from advisor.bundle import bundled
    from advisor.knowledge.freshness import review_dates
    from advisor.knowledge.load import checked, read_all

    on = day(as_of)
    until = later(on, within)
    sources = read_all(bundled("rules"), ("scenarios",), rules or (), on)
    checked(sources)
    dated = review_dates(sources)
    due = [item for item in dated if item.due <= until]
    data = [{**vars(item), "due": item.due.isoformat(), "past": item.due < on} for item in due]
    show(format_, data, _lines(due, dated, on, until))
    if due:
        raise PolicyFailed(f"{len(due)} of {len(dated)} to be reviewed by {until}")


def later(start: date, duration: str) -> date:
    """The day so much later; raises `UsageProblem` where the text is no duration."""
    found = DURATION.fullmatch(duration)
    if found is None:
        raise UsageProblem(f"--within {duration!r} is no time such as 30d, 6w, 3m or 1y")
    count, unit = int(found[1]), found[2]
    try:
        if unit in "dw":
            return start + timedelta(days=count * (7 if unit == "w" else 1))
        years, month = divmod(start.month - 1 + count * (12 if unit == "y" else 1), 12)
        year = start.year + years
        return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        raise UsageProblem(f"--within {duration!r} ends after the year 9999") from None


def _lines(due: Sequence[Due], dated: Sequence[Due], on: date, until: date) -> Iterator[str]:
    from advisor.cli.output import place
    from advisor.report.console_parts.page import Page

    to = place(None)
    page = Page(to.width, colour=to.colour)
    if due:
        page.heading(f"DUE BY {until}", f"{len(due)} of {len(dated)}")
    for item in due:
        when = (str(item.due), "red" if item.due < on else "yellow")
        where = f" {item.kind}, {item.file}:{item.line}"
        page.entry(when, (item.id, "bold"), where, room=ROOM)
        page.text(item.text, indent=ROOM + 2)
        if item.carries:
            page.entry("carries:", ", ".join(item.carries), indent=ROOM + 2)
        if item.verify:
            page.entry("verify:", (item.verify, "cyan"), indent=ROOM + 2)
    if not due:
        after = f"; the next is {dated[0].id}, on {dated[0].due}" if dated else ""
        page.text(f"Nothing is due by {until}{after}.", indent=0)
    yield from page.finished().splitlines()
