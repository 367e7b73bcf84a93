"""The verdict and how sure it is, first of all."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.decision import OpenMust, Standing
from advisor.model.report import Report
from advisor.model.robustness import Unsettled
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import Page
from advisor.report.unsettled import settle
from advisor.report.wording import (
    counted,
    ended,
    first_sentence,
    joined,
    plain,
    points,
    readings,
    score,
)

COLOURS = {"settled": "bold green", "clear": "bold green"}
INSTEAD = {
    "classical-ml": "classical machine learning",
    "runtime-only": "a runtime for finished models",
    "hosted-service": "a hosted service",
}
SHOWN_CONDITIONS = 4
CONTENDER = 0.5
"""A framework this near to the leader's share of first places is named beside it."""


def write(page: Page, report: Report) -> None:
    """The verdict, what it means, and what it depends on."""
    if report.project:
        page.entry(("PROJECT", "bold"), plain(report.project), indent=0, room=16)
    word = report.verdict.word
    if word == "no framework needed":
        _no_need(page, report)
    elif word == "no candidate":
        _no_candidate(page, report)
    elif word == "too close to call":
        _too_close(page, report)
    elif word == "no recommendation yet":
        _not_yet(page, report)
    else:
        _recommended(page, report)


def _title(page: Page, what: str, style: str) -> None:
    page.entry(("RECOMMENDATION", "bold"), (what, style), indent=0, room=16)


def _recommended(page: Page, report: Report) -> None:
    verdict, first = report.verdict, report.ranking[0]
    condition = ", on conditions" if verdict.conditions else ""
    title = f"{name(report, first.framework)} · {verdict.word}{condition}"
    _title(page, title, COLOURS.get(verdict.word, "bold yellow"))
    if len(report.ranking) == 1:
        page.text(_alone(report, first))
    else:
        page.text(*_sentences(report, first))
    _ruled_out(page, report, first)
    _conditions(page, report)


def _alone(report: Report, first: Standing) -> str:
    others = dict.fromkeys(name(report, item.framework) for item in report.excluded)
    leader = name(report, first.framework)
    if not others:
        return f"{leader} was the only candidate; it was compared with nothing."
    ruled = "is" if len(others) == 1 else "are"
    return f"{leader} is the only candidate left: {joined([*others])} {ruled} ruled out (below)."


def _sentences(report: Report, first: Standing) -> Iterator[str]:
    leader, second = name(report, first.framework), name(report, report.ranking[1].framework)
    if report.verdict.word == "settled":
        yield f"{leader} comes first however the open points turn out within their ranges. "
    else:
        share = readings(first.first_place_share)
        yield f"{leader} comes first in {share} plausible readings of your answers and the "
        yield "evidence. "
    yield f"It leads {second} by {points(report.verdict.lead)} of 100. "
    yield f"Expected cost of simply going with {leader}: "
    yield f"{points(report.robustness.expected_loss)}."


def _ruled_out(page: Page, report: Report, first: Standing) -> None:
    """A must may keep out whoever would come first; its way out is worth a look."""
    better = [item for item in report.excluded if item.would_have_scored > first.score]
    if not better:
        return
    most = max(better, key=lambda item: item.would_have_scored)
    would = f"{name(report, most.framework)} would come first with {score(most.would_have_scored)}"
    page.text(f"{would} of 100, but is ruled out: {ended(most.title)}")
    if most.mitigation is not None:
        page.text(f"Way out ({most.mitigation.effort} effort): {ended(most.mitigation.text)}")


def _not_yet(page: Page, report: Report) -> None:
    _title(page, "none yet: too little is known", "bold yellow")
    verdict, first = report.verdict, report.ranking[0]
    limit = report.method.verdicts.most_unknown
    page.text(
        f"{verdict.unknown_share:.0%} of all weight rests on what nobody answered or knows; above "
        f"{limit:.0%} there is no recommendation."
    )
    if verdict.decide:
        page.text(("What matters most, with the points that it can move the lead by:", "bold"))
    items = {item.id: item for item in report.unknown}
    _settling(page, [items[item] for item in verdict.decide])
    if len(report.ranking) > 1:
        leader, second = (name(report, item.framework) for item in report.ranking[:2])
        page.text(
            f"So far {leader} is ahead of {second} by {points(verdict.lead)} of 100, and comes "
            f"first in {readings(first.first_place_share)} plausible readings."
        )


def _settling(page: Page, items: list[Unsettled]) -> None:
    for item in items:
        text = f"{first_sentence(item.text)} "
        page.entry(f"{item.span:.1f}", text, (f"({item.settle})", "cyan"), indent=4, room=5)


def _conditions(page: Page, report: Report) -> None:
    musts = report.verdict.conditions
    if not musts:
        return
    page.text(("Provided that none of this applies here, which is unknown:", "bold"))
    for must in musts[:SHOWN_CONDITIONS]:
        page.entry("·", ended(must.title), indent=4, room=2)
    if len(musts) > SHOWN_CONDITIONS:
        page.entry("·", f"and {len(musts) - SHOWN_CONDITIONS} more (--details)", indent=4, room=2)
    page.text(f"How to check: {_checks(report, musts)}")


def _checks(report: Report, musts: tuple[OpenMust, ...]) -> str:
    return settle(report.facts, dict.fromkeys(fact for must in musts for fact in must.missing))


def _too_close(page: Page, report: Report) -> None:
    first = report.ranking[0]
    near = [
        item
        for at, item in enumerate(report.ranking)
        if at < 2 or item.first_place_share >= CONTENDER * first.first_place_share
    ]
    title = joined([name(report, item.framework) for item in near], "or")
    _title(page, f"too close to call: {title}", "bold yellow")
    shares = [f"{name(report, i.framework)} in {readings(i.first_place_share)}" for i in near]
    page.text(
        "First in plausible readings of your answers and the evidence: ",
        f"{joined(shares)}. The lead is {points(report.verdict.lead)} of 100.",
    )
    loss, leader = points(report.robustness.expected_loss), name(report, first.framework)
    page.text(f"Expected cost of simply going with {leader}: {loss}.")
    if report.verdict.practically_equal:
        page.text("They are practically equal: choose by taste and by what the team knows.")
    else:
        _what_settles(page, report)
    _conditions(page, report)


def _what_settles(page: Page, report: Report) -> None:
    widest = [item for item in report.unknown if item.kind != "must" and item.settle][:3]
    if widest:
        page.text(("What could settle it, with the points that it can move the lead by:", "bold"))
    _settling(page, widest)
    questions = len({flip.question for flip in report.robustness.flips})
    if questions:
        which = counted(questions, "question")
        page.text(f"Another answer to any of {which} would tip it: see WHAT WOULD CHANGE IT.")


def _no_candidate(page: Page, report: Report) -> None:
    _title(page, "no candidate: a must rules out every framework", "bold red")
    relaxed = [item for item in report.excluded if item.requirement in report.verdict.relax]
    if not relaxed:
        return
    back = name(report, relaxed[0].framework)
    page.text(
        f"Least to change: {counted(len(relaxed), 'must')} of {back}, which would then be a "
        f"candidate with {score(relaxed[0].would_have_scored)} of 100:"
    )
    for item in relaxed:
        way = f" {ended(item.mitigation.text)}" if item.mitigation else ""
        page.entry("·", f"{ended(item.title)}{way}", indent=4, room=2)


def _no_need(page: Page, report: Report) -> None:
    _title(page, "no deep-learning framework needed", "bold green")
    instead = INSTEAD.get(report.need.instead or "", report.need.instead or "")
    page.text((f"{report.need.title}: {instead} will do.", "bold"))
    page.text(report.need.because)
