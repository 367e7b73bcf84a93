"""Every criterion and leaf: weights, values with their ranges, and why."""

from __future__ import annotations

from advisor.model.decision import Cell, CriterionScore, LeafScore
from advisor.model.report import Report
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import Page, room_for
from advisor.report.wording import cited, joined

BASE = "base"
"""Where a weight does not come from a question."""


def write(page: Page, report: Report) -> None:
    """All that the scores are made of."""
    page.heading("ALL VALUES", "0 to 100 on each scale [range]; weight x value = contribution")
    for criterion in report.criteria:
        page.text((criterion.name, "bold"), f", {_weight(criterion)}")
        for leaf in criterion.leaves:
            _leaf(page, report, leaf)


def _weight(item: CriterionScore | LeafScore) -> str:
    return f"weight {item.weight:.1%} ({item.points:g} points)" if item.points else "no weight"


def _leaf(page: Page, report: Report, leaf: LeafScore) -> None:
    page.text(f"{leaf.name} ({leaf.id}), {_weight(leaf)}{_origin(leaf)}", indent=4)
    room = room_for([name(report, framework) for framework in leaf.cells])
    for framework, cell in leaf.cells.items():
        gained = f", contributes {leaf.contributions[framework]:.1f}" if leaf.points else ""
        text = f"{_value(cell)}{gained}. {cell.because} {cited(cell.evidence)}"
        page.entry(name(report, framework), text, indent=6, room=room)


def _origin(leaf: LeafScore) -> str:
    told = [
        f"{points:g} from {'every project' if asked == BASE else asked}"
        for asked, points in leaf.from_questions.items()
        if points
    ]
    between = f", between {leaf.low:g} and {leaf.high:g}" if leaf.low < leaf.high else ""
    return f": {joined(told)}{between}" if told else ""


def _value(cell: Cell) -> str:
    grade = f", {cell.grade}" if cell.grade and cell.basis != "measured" else ""
    stale = ", past its review date" if cell.stale else ""
    scale = f"{100 * cell.value:.0f} [{100 * cell.low:.0f}-{100 * cell.high:.0f}]"
    missing = f", depends on {joined(cell.missing)}" if cell.missing else ""
    return f"{scale}, {cell.basis}{grade}{stale}{missing}"
