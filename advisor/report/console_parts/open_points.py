"""What nobody answered or measured, how much it could move, and how to settle it."""

from __future__ import annotations

from advisor.model.decision import Unsettled
from advisor.model.report import Report
from advisor.report.console_parts.page import Page
from advisor.report.wording import counted, ended, points

SHOWN = 6
LEAST_SPAN = 0.05
"""Points below which an unknown cannot change what is printed."""


def write(page: Page, report: Report) -> None:
    """Open musts first, then the widest."""
    items = [item for item in report.unknown if item.kind == "must" or item.span >= LEAST_SPAN]
    if not items:
        return
    page.heading("UNKNOWN", "and the points of 100 that each could move the lead by")
    shown = items if page.details else _most_telling(items)
    for item in shown:
        label = "must" if item.kind == "must" else f"{item.span:.1f}"
        way = item.settle or "nothing known settles it"
        page.entry((f"{label:>5}", "yellow"), f"{ended(item.text)} ", (f"({way})", "cyan"), room=7)
    left = [item for item in items if item not in shown]
    if left:
        widest = max(item.span for item in left)
        page.text(
            f"{counted(len(left), 'more', 'more')}, up to {points(widest)} each (--details).",
        )


def _most_telling(items: list[Unsettled]) -> list[Unsettled]:
    """As many as fit, with room kept for what is no must."""
    musts = [item for item in items if item.kind == "must"]
    others = [item for item in items if item.kind != "must"]
    return [*musts[: max(SHOWN // 2, SHOWN - len(others))], *others][:SHOWN]
