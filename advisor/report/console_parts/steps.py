"""What to do next, and what to know before."""

from __future__ import annotations

from advisor.model.report import Report, Step, Warned
from advisor.report.console_parts.page import Page
from advisor.report.wording import cited, ended, first_sentence

ROOM = 8
"""Columns before a command."""


def write_steps(page: Page, report: Report) -> None:
    """Numbered, each with its commands; briefly, advice is named and long commands are counted."""
    if not report.next_steps:
        return
    page.heading("NEXT STEPS")
    main = [step for step in report.next_steps if page.details or not _is_advice(report, step)]
    for number, step in enumerate(main, 1):
        label = f"{number}."
        page.entry(label, (ended(step.title), "bold"), f" {_text(page, report, step)}", room=4)
        _commands(page, step)
        if page.details and step.evidence:
            page.text(cited(step.evidence), indent=8)
    rest = [step for step in report.next_steps if step not in main]
    if rest:
        page.text("Also worth doing (--details says how):", indent=2)
    for step in rest:
        page.entry("·", ended(step.title), room=2)


def _is_advice(report: Report, step: Step) -> bool:
    """Neither the installation, nor a route, nor what to do instead of a framework."""
    routes = {target.best.route for target in report.routes if target.best is not None}
    return step.rule not in {"", report.need.rule, *routes}


def _commands(page: Page, step: Step) -> None:
    is_short = page.width - ROOM
    whole = page.details or not step.rule
    shown = [item for item in step.commands if whole or len(item) <= is_short]
    for command in shown:
        page.command(command, indent=8)
    left = len(step.commands) - len(shown)
    if left:
        page.text(f"… and {left} longer command{'s' if left > 1 else ''} (--details)", indent=8)


def _text(page: Page, report: Report, step: Step) -> str:
    """Not again what the headline has just said."""
    if step.text == report.need.because:
        return ""
    return step.text if page.details else first_sentence(step.text)


def write_warnings(page: Page, report: Report) -> None:
    """Title, status and successor; everything with details."""
    probes = {result.probe for result in report.probes}
    items = [item for item in report.warnings if item.subject not in probes]
    if not items:
        return
    page.heading("WATCH OUT", "and systems that you may meet")
    for item in items:
        page.entry("·", ended(item.title), _status(item), room=2)
        if page.details:
            _detail(page, item)


def _status(item: Warned) -> tuple[str, str]:
    status = item.status if item.status not in (None, "current") else ""
    successor = f"-> {item.successor}" if item.successor else ""
    text = " ".join(filter(None, (status, successor)))
    return (f" {item.subject}: {text}.", "yellow") if text else ("", "")


def _detail(page: Page, item: Warned) -> None:
    page.text(item.text, indent=4)
    for command in item.commands:
        page.command(command, indent=4)
    if item.evidence:
        page.text(cited(item.evidence), indent=4)
