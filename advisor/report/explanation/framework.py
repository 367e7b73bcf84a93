"""A framework: its score by criterion and by answer, what rules it out, and what would help it."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.explanation import Entry, Explanation, Listing, Sum
from advisor.model.rules import Requirement, Truth
from advisor.model.truth import truth
from advisor.report.explanation.changes import changes_to
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.requirement import Outcome, outcome
from advisor.report.explanation.sums import Table
from advisor.report.wording import counted, joined, readings, score

EFFECTS: dict[Outcome, str] = {
    "rules out": "rules it out",
    "no candidate": "not applied, it was no candidate",
    "stale": "not applied, its evidence is stale",
    "open": "nobody could judge it",
}
"""What each outcome of a must that is not satisfied means for the framework."""


def explain_framework(ground: Ground, item_id: str) -> Explanation:
    """Two sums that close to its score and to its lead, or what it is behind by."""
    known = ground.knowledge.framework_by_id.get(item_id)
    shell = ground.explained("framework", item_id, known.name if known else ground.name(item_id))
    return shell.model_copy(
        update={
            "meaning": known.summary if known else "",
            "statements": tuple(_statements(ground, item_id)),
            "sums": tuple(_sums(ground, item_id)),
            "listings": (*_musts(ground, item_id), *changes_to(ground, item_id)),
        }
    )


def _statements(ground: Ground, item_id: str) -> Iterator[str]:
    if item_id not in ground.scores:
        yield "It was not among the candidates of this report."
        return
    ranking = ground.report.ranking
    for place, item in enumerate(ranking, 1):
        if item.framework == item_id:
            yield (
                f"It scores {item.score:.2f} of 100 [{score(item.low)}-{score(item.high)}], place "
                f"{place} of {len(ranking)}, and comes first in "
                f"{readings(item.first_place_share)} plausible readings."
            )
    out = [item.requirement for item in ground.report.excluded if item.framework == item_id]
    if out:
        would = f"it would have scored {ground.scores[item_id]:.2f} of 100"
        yield f"It is ruled out by {joined(out)}; {would}."
    rival = ground.rival(item_id)
    if rival is not None:
        gap = ground.scores[item_id] - ground.scores[rival]
        side = "ahead of" if gap >= 0 else "behind"
        yield f"It is {abs(gap):.2f} points {side} {ground.name(rival)}."
    about = [item for item in ground.knowledge.requirements if item.framework == item_id]
    if about and not _pressing(ground, item_id):
        yield f"It satisfies {counted(len(about), 'must')}: none rules it out, and none is open."


def _sums(ground: Ground, item_id: str) -> Iterator[Sum]:
    if item_id not in ground.scores:
        return
    rival = ground.rival(item_id)
    pair = (item_id, rival) if rival is not None else None
    frameworks = (item_id,) if rival is None else (item_id, rival)
    weighed = Table(ground, frameworks, pair, ("weight",))
    total = weighed.term("", "score", ground.points, ground.scores, {})
    yield weighed.sum("By criterion", map(weighed.criterion, ground.report.criteria), total)
    counting = Table(ground, frameworks, pair, ("points",))
    total = counting.term("", "score", ground.points, ground.scores, {})
    yield counting.sum("By answer", counting.questions(ground.leaves.values()), total)


def _musts(ground: Ground, item_id: str) -> tuple[Listing, ...]:
    """Those that are violated or that nobody could judge, and what came of each."""
    entries = tuple(
        Entry(id=item.id, name=item.title, text=EFFECTS[outcome(ground, item)], holds=holds)
        for item, holds in _pressing(ground, item_id)
    )
    return (Listing(title="Musts", entries=entries),) if entries else ()


def _pressing(ground: Ground, item_id: str) -> list[tuple[Requirement, Truth]]:
    own = (item for item in ground.knowledge.requirements if item.framework == item_id)
    judged = ((item, truth(item.violated_when, ground.facts)) for item in own)
    return [(item, holds) for item, holds in judged if holds in ("true", "unknown")]
