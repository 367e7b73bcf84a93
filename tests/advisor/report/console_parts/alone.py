"""One part of the console report alone on a page, and text that must not get through."""

from __future__ import annotations

import re
from collections.abc import Callable

from advisor.model.report import Report
from advisor.report.console_parts.page import Page

NASTY = "\x1b[31mre\u202ed\x1b]0;title\x07 \x00\x9b31m\r\n[bold]end[/bold]"
INERT = "re d 31m [bold]end[/bold]"
"""What is left of it on the page."""

CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def alone(
    write: Callable[[Page, Report], None],
    report: Report,
    *,
    width: int = 200,
    details: bool = False,
) -> str:
    """The part as it is written; checks that it stays on the page and controls no terminal."""
    page = Page(width, colour=False, details=details)
    write(page, report)
    text = page.finished()
    assert not CONTROLS.search(text)
    assert all(len(line) <= width for line in text.splitlines())
    return text


def renamed(report: Report, **names: str) -> Report:
    """The report with other names for some ids."""
    return report.model_copy(update={"names": {**report.names, **names}})
