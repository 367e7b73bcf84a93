"""What would change the result: single answers, weights, and all weights at once."""

from __future__ import annotations

from itertools import groupby

from advisor.model.report import Report
from advisor.model.robustness import Flip, Tipping
from advisor.report.console_parts.naming import choices, name, question
from advisor.report.console_parts.page import Page
from advisor.report.wording import counted, ended, joined, percent_apart, readings

SHOWN_QUESTIONS = 4
SHOWN_TIPPING = 4
SOURCES = {
    "priorities": "Doubt comes mostly from the priorities that you stated.",
    "evidence": "Doubt comes mostly from the evidence about the frameworks.",
    "both": "Doubt comes from your priorities and from the evidence alike.",
    "neither": "Neither your priorities nor the evidence alone leaves much doubt.",
}


def write(page: Page, report: Report) -> None:
    """Nothing where there is nobody to compare."""
    if not report.ranking or report.verdict.word == "only candidate":
        return
    page.heading("WHAT WOULD CHANGE IT")
    if len(report.ranking) == 1:
        page.text("No weight can: another framework is back only once its musts are met.")
        return
    _flips(page, report)
    _tipping(page, report)
    _all_weights(page, report)
    doubt = report.robustness.doubt
    if doubt is not None:
        leader = name(report, report.ranking[0].framework)
        page.text(
            f"{SOURCES[doubt.mostly]} With only priorities in doubt {leader} comes first in "
            f"{readings(doubt.priorities_only)} readings, with only evidence in doubt in "
            f"{readings(doubt.evidence_only)}."
        )


def _flips(page: Page, report: Report) -> None:
    groups = [
        (asked, list(flips))
        for asked, flips in groupby(report.robustness.flips, key=lambda flip: flip.question)
    ]
    if not groups:
        page.text("No single other answer would.")
        return
    page.text(("A single other answer:", "bold"))
    shown = groups if page.details else groups[:SHOWN_QUESTIONS]
    for asked, flips in shown:
        given = f"You said {choices(report, asked, flips[0].given)}."
        if not flips[0].given:
            given = "Nobody answered."
        page.entry("·", ended(question(report, asked)), f" {given}", indent=4, room=2)
        for framework, group in groupby(sorted(flips, key=_framework), key=_framework):
            text = f"{_instead(report, list(group))} gives {name(report, framework)}."
            page.entry(">", text, indent=6, room=2)
    if len(groups) > len(shown):
        more = counted(len(groups) - len(shown), "more question")
        page.text(f"{more} with such an answer (--details).", indent=4)


def _framework(flip: Flip) -> str:
    return flip.framework


def _instead(report: Report, flips: list[Flip]) -> str:
    """The other answers; for sets, what is added or left out."""
    asked, given = flips[0].question, set(flips[0].given)
    added: list[str] = []
    dropped: list[str] = []
    other: list[str] = []
    for flip in flips:
        instead = set(flip.instead)
        if given and given < instead:
            added.extend(sorted(instead - given))
        elif instead < given:
            dropped.extend(sorted(given - instead))
        else:
            other.append(choices(report, asked, flip.instead))
    texts = [joined(other, "or")] if other else []
    if added:
        texts.append(f"adding {choices(report, asked, added, 'or')}")
    if dropped:
        texts.append(f"leaving out {choices(report, asked, dropped, 'or')}")
    text = ", or ".join(texts)
    return text[:1].upper() + text[1:]


def _tipping(page: Page, report: Report) -> None:
    most = 1.0 if page.details else report.method.largest_criterion_share
    within = [tip for tip in report.robustness.tipping if tip.tips_at <= max(most, tip.weight)]
    nearest = sorted(within, key=lambda tip: abs(tip.tips_at - tip.weight))
    if not nearest:
        page.text(f"No weight on a single criterion of up to {most:.0%} of all would.")
        return
    page.text(("Another weight on one criterion:", "bold"))
    for tip in nearest if page.details else nearest[:SHOWN_TIPPING]:
        page.entry("·", ended(_tip(report, tip)), indent=4, room=2)


def _tip(report: Report, tip: Tipping) -> str:
    tips_at, now = percent_apart(tip.tips_at, tip.weight)
    side = "more" if tip.tips_at > tip.weight else "less"
    return (
        f"{name(report, tip.framework)}, if {name(report, tip.criterion)} counted for {side} than "
        f"{tips_at} of all weight (now {now})"
    )


def _all_weights(page: Page, report: Report) -> None:
    factor, leader = report.robustness.weight_factor, name(report, report.ranking[0].framework)
    if factor is None:
        page.text(f"{leader} is behind on no criterion, so no change of weights alone would.")
        return
    page.text(
        f"All weights may be wrong at once, each by a factor of {factor:.2f} and in the worst "
        f"direction, before {leader} loses its place."
    )
