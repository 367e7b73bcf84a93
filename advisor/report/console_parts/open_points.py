"""What nobody answered or measured, how much it could move, and how to settle it."""

from __future__ import annotations

from advisor.model.report import Report
from advisor.model.robustness import Unsettled
from advisor.report.console_parts.page import Page
from advisor.report.wording import counted, ended, first_sentence, points

SHOWN = 6
LEAST_SPAN = 0.05
"""Points below which an unknown cannot change what is printed."""


def write(page: Page, report: Report) -> None:
    """Open musts first, then the widest."""
    musts = [item for item in report.unknown if item.kind == "must"]
    items = [item for item in report.unknown if item.kind != "must" and item.span >= LEAST_SPAN]
    if not (musts or items):
        return
    page.heading("UNKNOWN", "and the points of 100 that each could move the lead by")
    shown = [*musts, *items] if page.details else items[:SHOWN]
    for item in shown:
        label = "must" if item.kind == "must" else f"{item.span:.1f}"
        way = item.settle or "nothing here settles it"
        page.entry((f"{label:>5}", "yellow"), f"{_text(page, item)} ", (f"({way})", "cyan"), room=7)
    if not page.details:
        _left(page, items[SHOWN:])
        _musts(page, report, musts)
    if report.robustness.final and any(item.kind == "question" for item in items):
        page.text("No answer to the open questions can change who comes first.")


def _text(page: Page, item: Unsettled) -> str:
    return ended(item.text) if page.details else first_sentence(item.text)


def _left(page: Page, items: list[Unsettled]) -> None:
    if items:
        page.text(f"{len(items)} more, up to {points(items[0].span)} each (--details).")


def _musts(page: Page, report: Report, musts: list[Unsettled]) -> None:
    """Those of the first candidate are its conditions, which the headline shows."""
    named = {must.requirement for must in report.verdict.conditions}
    others = [item for item in musts if item.id not in named]
    if others:
        each = (way for item in others if item.settle for way in item.settle.split(", "))
        ways = ", ".join(dict.fromkeys(each))
        could = "could rule a candidate out (--details)."
        text = f"{counted(len(others), 'further must')} that nobody could judge {could} "
        page.entry((" must", "yellow"), text, (f"({ways})", "cyan"), room=7)
