"""What speaks for the first and what against it, in parts that add up to its lead."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.model.decision import CriterionScore, LeafScore
from advisor.model.report import Report
from advisor.report.console_parts.naming import name, opponent
from advisor.report.console_parts.page import Page
from advisor.report.rounding import tenths
from advisor.report.wording import doubts, first_sentence, joined, tenths_text


@dataclass(frozen=True)
class Part:
    """A criterion's share of the lead, in tenths of a point."""

    criterion: CriterionScore
    tenths: int


def write(page: Page, report: Report) -> None:
    """Against the second, or against the best that is ruled out."""
    rival = opponent(report)
    if rival is None:
        return
    first = report.ranking[0].framework
    parts = lead_parts(report, first, rival)
    lead = sum(part.tenths for part in parts)
    out = ", which is ruled out" if len(report.ranking) == 1 else ""
    page.heading("WHY", f"{name(report, first)} against {name(report, rival)}{out}")
    page.text(_sum(lead))
    pros = sorted((part for part in parts if part.tenths > 0), key=lambda part: -part.tenths)
    cons = sorted((part for part in parts if part.tenths < 0), key=lambda part: part.tenths)
    for title, group, style in (("For", pros, "green"), ("Against", cons, "red")):
        if group:
            page.text((f"{title} {name(report, first)}", "bold"))
        for part in group:
            text = _because(report, part.criterion, first, rival)
            label = f"{tenths_text(part.tenths):>5}"
            page.entry((label, style), (part.criterion.name, "bold"), *text, room=7)
    even = [part.criterion.name for part in parts if part.tenths == 0 and part.criterion.points]
    if even:
        page.text(f"No difference: {joined(even)}.")


def lead_parts(report: Report, first: str, rival: str) -> list[Part]:
    """One part per criterion; their tenths sum to the lead as printed."""
    gains = [item.contributions[first] - item.contributions[rival] for item in report.criteria]
    lead = report.verdict.lead if len(report.ranking) > 1 else sum(gains)
    return [Part(*pair) for pair in zip(report.criteria, tenths(gains, lead), strict=True)]


def _sum(lead: int) -> str:
    if lead < 0:
        return f"In all {tenths_text(lead)} points of 100: without the must it would come second."
    return f"In all {tenths_text(lead)} points of 100, each with where most of it comes from:"


def _because(report: Report, criterion: CriterionScore, first: str, rival: str) -> tuple[str, ...]:
    """The strongest leaf, and what is said of the framework that stands out on it."""
    leaf = strongest(criterion, first, rival)
    speaker = max((first, rival), key=lambda who: abs(leaf.cells[who].value - 0.5))
    cell = leaf.cells[speaker]
    where = "" if leaf.name == criterion.name else f" ({leaf.name})"
    return f"{where}. ", f"{name(report, speaker)}: {first_sentence(cell.because)}{doubts(cell)}"


def strongest(criterion: CriterionScore, first: str, rival: str) -> LeafScore:
    """The leaf that moves the lead most in the direction of its criterion."""
    gain = criterion.contributions[first] - criterion.contributions[rival]
    sign = 1 if gain >= 0 else -1
    return max(
        criterion.leaves,
        key=lambda leaf: sign * (leaf.contributions[first] - leaf.contributions[rival]),
    )
