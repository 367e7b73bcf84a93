"""Where the report comes from, and how to see all of it."""

from __future__ import annotations

from advisor.model.report import Report
from advisor.report.console_parts.page import Page
from advisor.report.wording import counted


def write(page: Page, report: Report) -> None:
    """The edition of the rules, the day, the seed, and the age of the evidence."""
    page.heading("ABOUT THIS REPORT")
    page.text(
        f"Rule base {report.rules}, advisor {report.advisor_version}, as of {report.as_of}, "
        f"seed {report.seed}."
    )
    page.text(_evidence(report))
    page.text(
        "A reading lets each priority be off by a factor of up to "
        f"{report.method.weight_factor:g} and each value lie anywhere in its range."
    )
    if not page.details:
        data = (("--format json", "cyan"), " gives it all as data.")
        page.text(("--details", "cyan"), " shows every value with its source; ", *data)


def _evidence(report: Report) -> str:
    if not report.evidence:
        return "No evidence is cited."
    sources = {source.ref for item in report.evidence for source in item.sources}
    stale = sum(item.stale for item in report.evidence)
    past = f"{stale or 'none'} past the review date"
    return (
        f"{counted(len(report.evidence), 'claim')} cited from "
        f"{counted(len(sources), 'source')}; the oldest was seen to hold on "
        f"{min(item.observed for item in report.evidence)}, {past}."
    )
