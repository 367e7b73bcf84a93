"""What each verdict word asks for, and the number that the report has for it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.explanation import Check
from advisor.model.record import Word
from advisor.report.explanation.ground import Ground


def checks(ground: Ground) -> Iterator[Check]:
    """From the strongest word to the weakest; nothing where there is nobody to compare."""
    report = ground.report
    nobody = not report.ranking or report.verdict.word == "only candidate"
    if nobody or not report.need.needed:
        return
    leads = tuple(_leads(ground))
    yield from leads
    yield _musts(ground)
    limits = report.method.verdicts
    yield from _likely(ground, "clear", limits.clear)
    yield from _likely(ground, "leans", limits.leans)
    most, unknown = limits.most_unknown, report.verdict.unknown_share
    yield Check(
        word="any word",
        asks=f"the lead that settled asks for, or at most {most:.0%} of all weight on what nobody "
        "answered or knows",
        here=f"{unknown:.1%}",
        number=unknown,
        limit=most,
        met=unknown <= most or all(lead.met for lead in leads),
    )


def _leads(ground: Ground) -> Iterator[Check]:
    for rival, least in ground.report.robustness.least_leads.items():
        yield Check(
            word="settled",
            asks=f"ahead of {ground.name(rival)} for every weight and value in its range",
            here="always" if least > 0 else "not always",
            number=least,
            limit=0.0,
            met=least > 0,
        )


def _musts(ground: Ground) -> Check:
    first, musts = ground.report.ranking[0].framework, len(ground.report.verdict.conditions)
    return Check(
        word="settled",
        asks=f"no must of {ground.name(first)} that nobody could judge",
        here=f"{musts or 'none'}",
        number=musts,
        limit=0.0,
        met=musts == 0,
    )


def _likely(ground: Ground, word: Word, share: float) -> Iterator[Check]:
    ranking, lead = ground.report.ranking, ground.report.verdict.lead
    found, least = ranking[0].first_place_share, ground.report.method.verdicts.least_lead
    yield Check(
        word=word,
        asks=f"first in at least {100 * share:g} of 100 plausible readings",
        here=f"{100 * found:.1f}",
        number=found,
        limit=share,
        met=found >= share,
    )
    if len(ranking) > 1:
        yield Check(
            word=word,
            asks=f"a lead of at least {least:g} points over {ground.name(ranking[1].framework)}",
            here=f"{lead:.2f}",
            number=lead,
            limit=least,
            met=lead >= least,
        )
