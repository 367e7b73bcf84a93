"""The candidates with their scores, ranges and first places, and those that are ruled out."""

from __future__ import annotations

from advisor.model.decision import Excluded, Standing
from advisor.model.report import Report
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import Page, room_for
from advisor.report.wording import cited, ended, readings, score

LEAST_PLOT, MOST_PLOT = 12, 50


def write(page: Page, report: Report) -> None:
    """One line per candidate, best first; then the ruled out."""
    if report.ranking:
        _standings(page, report)
    if report.excluded:
        _excluded(page, report)


def _standings(page: Page, report: Report) -> None:
    anyway = report.verdict.word == "no framework needed"
    title = "IF YOU NEED ONE ANYWAY" if anyway else "RANKING"
    page.heading(title, "points of 100 [range that the evidence allows]")
    room = room_for([name(report, item.framework) for item in report.ranking])
    firsts = [_first(report, item) for item in report.ranking]
    width = page.width - 4 - room - 13 - max(map(len, firsts))
    is_narrow = width < -1
    for place, (item, first) in enumerate(zip(report.ranking, firsts, strict=True), 1):
        label = f"{place} {name(report, item.framework)}"
        number = f"{score(item.score):>3} [{score(item.low)}-{score(item.high)}]"
        line = _plot(item, min(width - 2, MOST_PLOT))
        beside = "" if is_narrow else first
        page.row((label, room + 2), (number, 13), (line, len(line) + 1), (beside, 0))
        if is_narrow:
            page.text(first, indent=4)


def _first(report: Report, item: Standing) -> str:
    if len(report.ranking) == 1:
        return ""
    always = report.verdict.word == "settled" and item is report.ranking[0]
    return f"first in {readings(item.first_place_share, always=always)}"


def _plot(item: Standing, width: int) -> str:
    """The range as a line with the score on it, from 0 to 100."""
    if width < LEAST_PLOT:
        return ""
    low, at, high = (
        round((width - 1) * value / 100) for value in (item.low, item.score, item.high)
    )
    cells = ["─" if low <= column <= high else "·" for column in range(width)]
    cells[at] = "●"
    return "".join(cells)


def _excluded(page: Page, report: Report) -> None:
    page.heading("RULED OUT")
    by_framework: dict[str, list[Excluded]] = {}
    for item in report.excluded:
        by_framework.setdefault(item.framework, []).append(item)
    for framework, items in by_framework.items():
        would = f"would have scored {score(items[0].would_have_scored)} of 100"
        page.text((name(report, framework), "bold"), f": {would}")
        for item in items:
            page.entry("·", (ended(item.title), "red"), f" {item.because}", indent=4, room=2)
            if item.mitigation is not None:
                text = f"{ended(item.mitigation.text)} ({item.mitigation.effort} effort)"
                page.entry("Way out:", text, indent=6)
            if page.details:
                page.text(f"{item.requirement} {item.position} {cited(item.evidence)}", indent=6)
