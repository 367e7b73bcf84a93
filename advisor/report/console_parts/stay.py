"""Whether to stay with what exists, in two sentences."""

from __future__ import annotations

from advisor.model.report import Report
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import Page
from advisor.report.wording import ended, points

NOTHING_SAID = ("no framework needed", "no recommendation yet")
"""Words beside which advice to stay or to switch would say too much."""


def write(page: Page, report: Report) -> None:
    """Nothing where nothing exists."""
    if not report.ranking or report.verdict.word in NOTHING_SAID:
        return
    advice = report.stay.advice
    if advice == "open":
        page.entry(("Stay or switch:", "bold"), _open(report))
    elif advice == "stay":
        page.entry(("Stay:", "bold"), _stay(report))
    elif advice == "switch":
        page.entry(("Switch:", "bold"), _switch(report))


def _open(report: Report) -> str:
    if report.stay.present is None:
        return "open, since nobody said what the present code is written with."
    return (
        f"open. What you have ({_present(report)}) was not among the candidates, and none of them "
        "keeps more of it than another."
    )


def _present(report: Report) -> str:
    present = report.stay.present or ""
    fact_id = report.method.continuity.present
    return report.names.get(present, report.names.get(f"{fact_id}={present}", present))


def _stay(report: Report) -> str:
    stay, ranked = report.stay, [item.framework for item in report.ranking]
    what = f"keep {_present(report)}"
    if stay.present not in ranked:
        what = f"keep what you have ({_present(report)}) and go on with {name(report, ranked[0])}"
    if len(ranked) < 2:
        return f"{what}; {ended(stay.pays_when)}"
    if stay.present in ranked[1:]:
        small = f"A lead as small as that of {name(report, ranked[0])} pays for no move"
        return f"{what}. {small}. {_balance(report, name(report, ranked[0]))}"
    return f"{what}. {_balance(report, name(report, ranked[1]))}"


def _switch(report: Report) -> str:
    first = name(report, report.ranking[0].framework)
    if report.stay.migration_cost == 0 and report.stay.gain_without_cost == 0:
        return f"from {_present(report)} to {first}. {ended(report.stay.pays_when)}"
    return f"from {_present(report)} to {first}. {_balance(report, first)}"


def _balance(report: Report, to: str) -> str:
    gain, cost = report.stay.gain_without_cost, report.stay.migration_cost
    gains = f"would gain {points(gain)}" if gain >= 0.05 else "would gain nothing"
    costs = (
        f"give up {points(cost)} of what exists and is known" if cost >= 0.05 else "cost nothing"
    )
    return f"A switch to {to} {gains} and {costs}. {ended(_capital(report.stay.pays_when))}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
