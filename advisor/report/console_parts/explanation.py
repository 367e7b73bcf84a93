"""One explanation as a page: what it is, the numbers, the conditions, and the evidence."""

from __future__ import annotations

from itertools import groupby

from advisor.model.explanation import Branch, Check, Entry, Explanation, Listing, Placing
from advisor.model.rules import Truth
from advisor.report.console_parts.page import Page, Part, room_for
from advisor.report.console_parts.sums import write_sum
from advisor.report.wording import cited, ended, joined, score

MARKS: dict[Truth, Part] = {
    "true": ("yes", "green"),
    "false": ("no", "red"),
    "unknown": ("open", "yellow"),
    "not_applicable": "-",
}
MARK_ROOM = 6
MANY_IDS = 12
SHOWN_IDS = 5
"""Of each kind with many ids, without details."""


def render_explanation(explanation: Explanation, *, width: int, colour: bool, details: bool) -> str:
    """Lines of at most `width` columns; escape sequences only with `colour`."""
    page = Page(width, colour=colour, details=details)
    _head(page, explanation)
    _checks(page, explanation.checks)
    _placings(page, explanation.placings)
    for item in explanation.sums:
        write_sum(page, item)
    for judged in explanation.conditions:
        page.heading(judged.title.upper())
        _condition(page, judged.condition)
    for listing in explanation.listings:
        _listing(page, listing)
    if explanation.commands:
        page.heading("COMMANDS")
    for command in explanation.commands:
        page.command(command)
    _evidence(page, explanation)
    _ids(page, explanation)
    return page.finished()


def _head(page: Page, item: Explanation) -> None:
    name = f" ({item.id})" if item.id and item.id != item.name else ""
    title: tuple[Part, ...] = ((item.name, "bold"), (name, "cyan"))
    page.entry((item.kind.upper(), "bold"), *title, indent=0, room=len(item.kind) + 2)
    for note in item.notes:
        page.entry(("!", "yellow"), (note, "yellow"), room=2)
    for text in filter(None, (item.meaning, *item.statements)):
        page.text(ended(text))
    if item.scale is not None:
        page.heading("SCALE")
        scale = {"0": item.scale.zero, "50": item.scale.half, "100": item.scale.one}
        for level, words in scale.items():
            page.entry(level, words, room=5)


def _checks(page: Page, checks: tuple[Check, ...]) -> None:
    if checks:
        page.heading("WHAT EACH WORD ASKS FOR", "and the number here")
    for word, group in groupby(checks, key=lambda check: check.word):
        page.text((word, "bold"))
        for check in group:
            mark = MARKS["true" if check.met else "false"]
            page.entry(mark, f"{check.asks}: ", (check.here, "bold"), indent=4, room=MARK_ROOM)


def _placings(page: Page, placings: tuple[Placing, ...]) -> None:
    if placings:
        page.heading("WHERE EACH STANDS", "0 to 100 on the scale [range that the evidence allows]")
    room = room_for([placing.name for placing in placings])
    for placing in placings:
        page.entry(placing.name, *_placed(placing), room=room)


def _placed(placing: Placing) -> tuple[Part, ...]:
    cell = placing.cell
    value = f"{score(100 * cell.value)} [{score(100 * cell.low)}-{score(100 * cell.high)}]"
    told = [
        cell.basis,
        cell.grade if cell.grade != cell.basis else None,
        "past its review date" if cell.stale else None,
        f"depends on {joined(cell.missing)}" if cell.missing else None,
    ]
    because = f"{ended(cell.because[:1].upper() + cell.because[1:])} {cited(cell.evidence)}"
    return (value, "bold"), f", {', '.join(filter(None, told))}. {because}"


def _condition(page: Page, item: Branch, depth: int = 0) -> None:
    indent = 2 + 2 * depth
    here = f": here {item.here}." if item.here else ":"
    page.entry(MARKS[item.truth], f"{item.text}{here}", indent=indent, room=MARK_ROOM)
    for part in item.parts:
        _condition(page, part, depth + 1)


def _listing(page: Page, listing: Listing) -> None:
    """Without details rules that do not hold are only named."""
    page.heading(listing.title.upper())
    silent = [item for item in listing.entries if item.holds in ("false", "not_applicable")]
    for entry in listing.entries:
        if page.details or entry not in silent:
            _entry(page, entry)
    if silent and not page.details:
        ids = dict.fromkeys(item.id for item in silent)
        page.entry(MARKS["false"], ", ".join(ids), room=MARK_ROOM)


def _entry(page: Page, entry: Entry) -> None:
    mark = MARKS[entry.holds] if entry.holds is not None else "·"
    name = f" ({entry.id})" if entry.id and entry.id != entry.name else ""
    text = f": {entry.text}" if entry.text else ""
    room = MARK_ROOM if entry.holds is not None else 2
    page.entry(mark, (entry.name, "bold"), (name, "cyan"), ended(text), room=room)


def _evidence(page: Page, explanation: Explanation) -> None:
    """A criterion rests on many claims: without details only their dates."""
    brief = explanation.kind == "criterion" and not page.details
    if explanation.evidence:
        aside = "seen, to be reviewed by; --details gives claims and sources"
        page.heading("EVIDENCE", aside if brief else "")
    for item in explanation.evidence:
        stale: Part = ("PAST ITS REVIEW DATE. ", "red") if item.stale else ""
        label: Part = (f"[{item.id}]", "cyan")
        if brief:
            dates = f"{item.observed} {item.review_by}"
            page.entry(dates, label, f" {item.grade} ", stale)
            continue
        claim = ended(item.claim) if item.claim != explanation.name else ""
        page.text(label, f" {claim} ", stale, (item.caveat, "yellow"))
        page.text(f"{item.grade}, seen {item.observed}, review by {item.review_by}", indent=4)
        for source in item.sources:
            page.text(f"{source.kind}: {source.ref}", indent=4)


def _ids(page: Page, item: Explanation) -> None:
    if item.see:
        page.gap()
        page.entry(("See also:", "bold"), (joined(item.see), "cyan"))
    if item.ids:
        page.heading("WHAT CAN BE EXPLAINED", "advisor explain REPORT ID")
    room = room_for([*item.ids])
    for kind, ids in item.ids.items():
        shown = ids if page.details or len(ids) <= MANY_IDS else ids[:SHOWN_IDS]
        left = len(ids) - len(shown)
        more = f" and {left} more (--details)" if left else ""
        page.entry((kind, "bold"), (", ".join(shown), "cyan"), more, room=room)
