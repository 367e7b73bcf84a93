"""What two reports conclude otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advisor.model.comparison import Comparison, Summary
from advisor.model.decision import Standing
from advisor.report.console_parts.ledger import write_ledger
from advisor.report.console_parts.page import Page, Part, room_for
from advisor.report.wording import ended, joined, readings

SHOWN_MUSTS = 3

NOTHING = "No input differs, and nothing is concluded otherwise."
REPLAY = "`advisor replay` says whether a report follows from its inputs."

Line = tuple[str, tuple[Part, ...]]
"""A label, and what hangs on it."""


def render_comparison(comparison: Comparison, *, width: int, colour: bool, details: bool) -> str:
    """Lines of at most `width` columns; escape sequences only with `colour`."""
    page = Page(width, colour=colour, details=details)
    write(page, comparison)
    return page.finished()


def write(page: Page, comparison: Comparison) -> None:
    """The conclusions that differ, then what moved the scores."""
    page.heading("WHAT CHANGED")
    lines = [line for part in PARTS for line in part(comparison)]
    room = room_for([label for label, _ in lines])
    for label, parts in lines:
        page.entry((label, "bold"), *parts, room=room)
    if not comparison.moved:
        same = comparison.old == comparison.new
        page.text(NOTHING if same else f"No input differs, though. {REPLAY}")
    write_ledger(page, comparison)


def _project(comparison: Comparison) -> Iterator[Line]:
    old, new = comparison.old.project, comparison.new.project
    if old != new:
        yield "Project", (f"{old or 'no name'} -> {new or 'no name'}",)


def _candidates(comparison: Comparison) -> Iterator[Line]:
    old, new = comparison.old.scores, comparison.new.scores
    gone = [_name(comparison, item) for item in old if item not in new]
    added = [_name(comparison, item) for item in new if item not in old]
    told = [f"without {joined(gone)}"] if gone else []
    if added:
        told.append(f"with {joined(added)}")
    if told:
        yield "Candidates", (f"{' and '.join(told)} now",)


def _verdict(comparison: Comparison) -> Iterator[Line]:
    old, new = (_said(comparison, side) for side in (comparison.old, comparison.new))
    if old == new:
        yield "Verdict", (f"{old}: as before",)
    else:
        yield "Verdict", (old,)
        yield "", ("-> ", (new, "bold"))


def _said(comparison: Comparison, side: Summary) -> str:
    verdict = side.verdict
    names = [_name(comparison, item.framework) for item in side.ranking]
    if verdict.word == "too close to call" and names:
        return f"too close to call, {names[0]} ahead by {verdict.lead:.1f}"
    if verdict.framework is None:
        return verdict.word
    condition = ", on conditions" if verdict.conditions else ""
    title = f"{_name(comparison, verdict.framework)} · {verdict.word}{condition}"
    if verdict.word == "only candidate":
        return title
    if len(names) < 2:
        return f"{title}, as the only candidate left"
    return f"{title}, ahead of {names[1]} by {verdict.lead:.1f}"


def _ranking(comparison: Comparison) -> Iterator[Line]:
    """The order of those that are ranked on both sides."""
    old, new = (
        [item.framework for item in side.ranking] for side in (comparison.old, comparison.new)
    )
    before = [_name(comparison, item) for item in old if item in new]
    after = [_name(comparison, item) for item in new if item in old]
    if before != after:
        yield "Ranking", (f"{', '.join(before)} -> ", (", ".join(after), "bold"))


def _first(comparison: Comparison) -> Iterator[Line]:
    old, new = (_shares(side.ranking) for side in (comparison.old, comparison.new))
    moved = [
        f"{_name(comparison, item)} {old[item]} -> {new[item]}"
        for item in old
        if item in new and old[item] != new[item]
    ]
    if moved:
        yield "First", (f"{', '.join(moved)} of 100 plausible readings",)


def _shares(ranking: Sequence[Standing]) -> dict[str, str]:
    """Shares of first places, where there is more than one candidate to be first."""
    return {
        item.framework: readings(item.first_place_share).removesuffix(" of 100")
        for item in ranking
        if len(ranking) > 1
    }


def _musts(comparison: Comparison) -> Iterator[Line]:
    remain = {item.framework for item in comparison.new.ranking}
    for item in comparison.excluded:
        yield "Ruled out", (f"{_name(comparison, item.framework)}: ", (ended(item.title), "red"))
    for item in comparison.lifted:
        label = "Back" if item.framework in remain else "No longer"
        title = f"no longer: {ended(item.title)}" if item.framework in remain else ended(item.title)
        yield label, (f"{_name(comparison, item.framework)}, {title}",)


def _conditions(comparison: Comparison) -> Iterator[Line]:
    """Conditions that fall away with the framework that they were about are no news."""
    first = comparison.new.verdict.framework
    closed = [item.title for item in comparison.closed if item.framework == first]
    if comparison.opened:
        titles = _few([item.title for item in comparison.opened])
        yield "Now open", (f"whether this applies here: {titles}",)
    if closed:
        yield "Cleared", (f"this does not apply here: {_few(closed)}",)


def _few(titles: Sequence[str]) -> str:
    shown = [title.rstrip(".") for title in titles[:SHOWN_MUSTS]]
    left = len(titles) - len(shown)
    return f"{'; '.join(shown)}{f'; and {left} more' if left else ''}."


def _routes(comparison: Comparison) -> Iterator[Line]:
    for at, item in enumerate(comparison.routes):
        before = f"{item.before} -> " if item.before else ""
        yield ("" if at else "Route"), (f"{item.name}: {before}", (item.after, "bold"))


def _stay(comparison: Comparison) -> Iterator[Line]:
    if comparison.old.stay != comparison.new.stay:
        yield "Stay?", (f"{comparison.old.stay} -> ", (comparison.new.stay, "bold"))


def _name(comparison: Comparison, framework: str) -> str:
    return comparison.names.get(framework, framework)


PARTS = (
    _project,
    _candidates,
    _verdict,
    _ranking,
    _first,
    _musts,
    _conditions,
    _stay,
    _routes,
)
