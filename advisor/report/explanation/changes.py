"""What would change who comes first: single other answers, and other weights."""

from __future__ import annotations

from advisor.model.explanation import Entry, Listing
from advisor.model.robustness import Flip, Tipping
from advisor.report.console_parts.naming import choices
from advisor.report.explanation.ground import Ground
from advisor.report.wording import percent_apart


def changes_to(ground: Ground, framework: str) -> tuple[Listing, ...]:
    """The single other answers and the other weights that put a framework first."""
    answers = tuple(
        Entry(id=flip.question, name=ground.question(flip.question), text=_instead(ground, flip))
        for flip in ground.report.robustness.flips
        if flip.framework == framework
    )
    weights = tuple(
        Entry(id=tip.criterion, name=ground.name(tip.criterion), text=_otherwise(tip))
        for tip in ground.report.robustness.tipping
        if tip.framework == framework
    )
    return (
        *_listed("Single other answers that put it first", answers),
        *_listed("Other weights that put it first", weights),
    )


def changes_of_answer(ground: Ground, question: str) -> tuple[Listing, ...]:
    """The other answers to a question after which another framework comes first."""
    entries = tuple(
        Entry(id=flip.framework, name=ground.name(flip.framework), text=_instead(ground, flip))
        for flip in ground.report.robustness.flips
        if flip.question == question
    )
    return _listed("Who comes first with another answer", entries)


def changes_of_weight(ground: Ground, criterion: str) -> tuple[Listing, ...]:
    """The weights of a criterion at which another framework comes first."""
    entries = tuple(
        Entry(id=tip.framework, name=ground.name(tip.framework), text=_otherwise(tip))
        for tip in ground.report.robustness.tipping
        if tip.criterion == criterion
    )
    return _listed("Who comes first with another weight", entries)


def _listed(title: str, entries: tuple[Entry, ...]) -> tuple[Listing, ...]:
    return (Listing(title=title, entries=entries),) if entries else ()


def _otherwise(tip: Tipping) -> str:
    tips_at, now = percent_apart(tip.tips_at, tip.weight)
    side = "more" if tip.tips_at > tip.weight else "less"
    return f"with {side} than {tips_at} of all weight (now {now}), the rest in proportion"


def _instead(ground: Ground, flip: Flip) -> str:
    """The other answer; for a set, what is added or left out."""
    given, instead = set(flip.given), set(flip.instead)
    added = choices(ground.report, flip.question, [x for x in flip.instead if x not in given])
    dropped = choices(ground.report, flip.question, [x for x in flip.given if x not in instead])
    if given and given < instead:
        return f"with {added} as well"
    if instead and instead < given:
        return f"without {dropped}"
    return f"with {choices(ground.report, flip.question, flip.instead)}"
