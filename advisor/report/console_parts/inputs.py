"""Every fact with its source, and every piece of evidence with its dates."""

from __future__ import annotations

from advisor.model.facts import Fact
from advisor.model.report import Report
from advisor.report.console_parts.naming import name, value
from advisor.report.console_parts.page import Page
from advisor.report.wording import ended


def write_facts(page: Page, report: Report) -> None:
    """Answers in the words of the questions, the rest by id."""
    page.heading("ALL FACTS", "each with its source")
    for fact_id, fact in report.fact_values.items():
        page.entry("·", f"{_label(report, fact_id)}: ", *_said(report, fact_id, fact), room=2)
    for result in report.probes:
        whose = f" of {name(report, result.framework)}" if result.framework else ""
        took = f", {result.seconds:.1f} s, {result.interpreter or 'no interpreter'}"
        message = f": {ended(result.message)}" if result.message else ""
        text = f"probe {result.probe}{whose}: {result.outcome}{took}{message}"
        page.entry("·", text, room=2)


def _label(report: Report, fact_id: str) -> str:
    text = report.names.get(fact_id)
    return f"{text} ({fact_id})" if text else fact_id


def _said(report: Report, fact_id: str, fact: Fact) -> tuple[tuple[str, str], str]:
    told = [fact.source] if fact.source and not fact.provenance.startswith(fact.source) else []
    source = ", ".join([*told, *filter(None, (fact.provenance,))])
    origin = f" [{source}]" if source else ""
    if fact.state == "known" and fact.value is not None:
        return (value(report, fact_id, fact.value), "bold"), origin
    state = fact.state.replace("_", " ")
    reason = f": {fact.reason}" if fact.reason else ""
    return (f"{state}{reason}", "yellow"), origin


def write_evidence(page: Page, report: Report) -> None:
    """In the order of the rule base."""
    if not report.evidence:
        return
    page.heading("ALL EVIDENCE", "what was cited, and when to look again")
    for item in report.evidence:
        stale = ("PAST ITS REVIEW DATE. ", "red") if item.stale else ("", "")
        caveat = (item.caveat, "yellow")
        page.text((f"[{item.id}]", "bold"), f" {ended(item.claim)} ", stale, caveat)
        where = f" ({item.position})" if item.position else ""
        dates = f"{item.grade}, seen {item.observed}, review by {item.review_by}{where}"
        page.text(dates, indent=4)
        for source in item.sources:
            page.text(f"{source.kind}: {source.ref}", indent=4)
