"""`advisor rules myths`: what people repeat, and whether it holds today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from advisor.cli.options import AsOfOption, FormatOption, RulesOption
from advisor.cli.rules.printing import day, show
from advisor.errors import UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.knowledge.myths import JudgedClaim
    from advisor.model.evidence import Evidence
    from advisor.report.console_parts.page import Page, Part

STYLES = {"true": "green", "partly": "yellow", "outdated": "yellow", "false": "red"}
ROOM = 12
"""Columns for the verdict before a claim."""


def myths(
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="Only claims that mention this.")
    ] = None,
    verdict: Annotated[
        str | None, typer.Option("--verdict", metavar="VERDICT", help="Only these, such as false.")
    ] = None,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """Show what people say about the frameworks, and what holds today.

    Claims are true, partly true, outdated (held for versions or years that lie behind us), false,
    unverified (no dated evidence either way) or opinions; each with its evidence and dates.
    """
    from advisor.bundle import bundled
    from advisor.knowledge.load import checked, read_all
    from advisor.knowledge.myths import judged_claims
    from advisor.model.myths import Judgement

    verdicts: tuple[str, ...] = get_args(Judgement)
    if verdict is not None and verdict not in verdicts:
        near = did_you_mean(verdict, verdicts) or f"; there are {', '.join(verdicts)}"
        raise UsageProblem(f"--verdict: {verdict!r} is no verdict{near}")
    on = day(as_of)
    sources = read_all(bundled("rules"), ("scenarios",), rules or (), on)
    names = {item.id: item.name for item in checked(sources).criteria}
    shown = [
        item
        for item in judged_claims(sources)
        if verdict in (None, item.myth.verdict) and (text is None or item.mentions(text))
    ]
    shown.sort(key=lambda item: [*names].index(item.myth.topic))
    show(format_, [_data(item, on) for item in shown], _lines(shown, names, on))


def _data(item: JudgedClaim, on: date) -> dict[str, Any]:
    cited = [{**one.model_dump(mode="json"), "stale": one.stale(on)} for one in item.evidence]
    place = {"file": item.file, "line": item.line, "stale": item.stale(on)}
    return {**item.myth.model_dump(mode="json"), "evidence": cited, **place}


def _lines(shown: Sequence[JudgedClaim], names: Mapping[str, str], on: date) -> Iterator[str]:
    from advisor.cli.output import place
    from advisor.report.console_parts.page import Page
    from advisor.report.wording import counted

    to = place(None)
    page = Page(to.width, colour=to.colour)
    for topic, items in groupby(shown, key=lambda item: item.myth.topic):
        page.heading(names[topic].upper())
        for item in items:
            _claim(page, item, on)
            page.gap()
    counts = Counter(item.myth.verdict for item in shown)
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
    page.text(f"{counted(len(shown), 'claim')}: {told}." if shown else "No such claim.", indent=0)
    yield from page.finished().splitlines()


def _claim(page: Page, item: JudgedClaim, on: date) -> None:
    myth = item.myth
    page.entry((myth.verdict, STYLES.get(myth.verdict, "cyan")), (myth.claim, "bold"), room=ROOM)
    page.text(myth.today, indent=ROOM + 2)
    stale = "; all of its evidence is past its review date" if item.stale(on) else ""
    page.text(f"Judged on {myth.judged}{stale}.", *_cited(item.evidence, on), indent=ROOM + 2)


def _cited(evidence: Sequence[Evidence], on: date) -> Iterator[Part]:
    for item in evidence:
        past: Part = (" past its review date", "red") if item.stale(on) else ""
        yield from (" ", (f"[{item.id}]", "cyan"), f" {item.grade}, seen {item.observed}", past)
        yield "."
