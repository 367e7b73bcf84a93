"""The report for people: the verdict first, readable in a pipe, colour only as an addition."""

from __future__ import annotations

from advisor.model.report import Report
from advisor.report.console_parts import (
    change,
    constants,
    footer,
    headline,
    inputs,
    measured,
    open_points,
    ranking,
    reach,
    stay,
    steps,
    values,
    why,
)
from advisor.report.console_parts.page import Page

PARTS = (
    headline.write,
    stay.write,
    ranking.write,
    why.write,
    reach.write,
    change.write,
    open_points.write,
    measured.write,
    steps.write_steps,
    steps.write_warnings,
)
WITHOUT_NEED = (
    headline.write,
    steps.write_steps,
    ranking.write,
    why.write,
    reach.write,
    change.write,
    open_points.write,
    measured.write,
    steps.write_warnings,
)
"""The order where no framework is needed: what to do instead comes before the candidates."""

NOT_YET = (
    headline.write,
    ranking.write,
    open_points.write,
    measured.write,
    steps.write_warnings,
)
"""The order where too little is known: reasons would only lend weight to a guess."""

ORDERS = {"no framework needed": WITHOUT_NEED, "no recommendation yet": NOT_YET}

DETAILS = (values.write, inputs.write_facts, inputs.write_evidence)


def render(report: Report, *, width: int, colour: bool, details: bool) -> str:
    """Lines of at most `width` columns; escape sequences only with `colour`."""
    page = Page(width, colour=colour, details=details)
    parts = ORDERS.get(report.verdict.word, PARTS)
    for part in (*parts, *(DETAILS if details else ()), constants.write, footer.write):
        part(page, report)
    return page.finished()
