"""A replay: identical in one line, or what differs and why."""

from __future__ import annotations

from advisor.model.comparison import Replay
from advisor.report.console_parts.comparison import write
from advisor.report.console_parts.page import Page
from advisor.report.wording import joined

MAKER = {"rules", "advisor_version"}
"""Keys that say who made a report, and nothing about its subject."""

SHOWN = 5


def render_replay(replay: Replay, *, width: int, colour: bool, details: bool) -> str:
    """Lines of at most `width` columns; escape sequences only with `colour`."""
    page = Page(width, colour=colour, details=details)
    rules = f"rule base {replay.rules}"
    if replay.identical:
        made = f": {rules}, advisor {replay.advisor_version}"
        page.text(("identical", "bold green"), made, indent=0)
    else:
        _differs(page, replay)
    return page.finished()


def _differs(page: Page, replay: Replay) -> None:
    page.text(("The replay differs.", "bold yellow"), indent=0)
    for reason in replay.reasons:
        page.entry("Why:", f"{reason[:1].upper()}{reason[1:]}.")
    if set(replay.keys) <= MAKER:
        page.text("All else is identical: every value, score, route and step.")
        return
    page.entry("Where:", f"{joined(replay.keys)}.")
    explained = not MAKER.isdisjoint(replay.keys)
    shown = replay.differences if page.details else replay.differences[: 0 if explained else SHOWN]
    for item in shown:
        page.entry("·", (item.path, "bold"), f": {item.stored} here, {item.recomputed} recomputed")
    if replay.comparison is not None and replay.comparison.moved:
        write(page, replay.comparison)
