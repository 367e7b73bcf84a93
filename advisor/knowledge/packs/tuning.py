"""A rule as a patch sets it, and in words what is set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from advisor.knowledge.packs.format import Rated, Tuning
from advisor.model.criteria import Framework, Leaf, Rating
from advisor.model.questions import Question
from advisor.model.rules import Advice


def tuned(record: Any, tuning: Tuning) -> Any:
    """The leaf, question, framework or advice with what the patch sets."""
    match record:
        case Question():
            return _weighed(record, tuning)
        case Framework():
            return _rated(record, tuning.ratings)
        case _:
            names = [field[0] for field in tuning.fields]
            return record.model_copy(update={name: getattr(tuning, name) for name in names})


def _weighed(question: Question, tuning: Tuning) -> Question:
    """Points that the patch does not name stay."""
    choices = tuple(
        choice.model_copy(update={"points": {**choice.points, **tuning.points[choice.id]}})
        if choice.id in tuning.points
        else choice
        for choice in question.choices
    )
    return question.model_copy(update={"choices": choices})


def _rated(framework: Framework, ratings: Mapping[str, Rated]) -> Framework:
    """All ratings of a leaf say the same, whatever their conditions, so that each keeps its place.

    A leaf without a rating gets one at the end.
    """
    known = {rating.leaf for rating in framework.ratings}
    kept = tuple(
        rating.model_copy(update=_said(ratings[rating.leaf])) if rating.leaf in ratings else rating
        for rating in framework.ratings
    )
    new = (Rating(leaf=leaf, **_said(ratings[leaf])) for leaf in ratings if leaf not in known)
    return framework.model_copy(update={"ratings": (*kept, *new)})


def _said(rated: Rated) -> dict[str, Any]:
    """What a rating takes over; without evidence it is a judgement."""
    grade = rated.grade or (None if rated.evidence else "judgement")
    return {
        "level": rated.level,
        "because": rated.because,
        "evidence": rated.evidence,
        "grade": grade,
    }


def lapsed(framework: Framework, tuning: Tuning, pack: str) -> Framework:
    """What is left of expired ratings: a leaf that nothing else rates is unknown, not forgotten."""
    known = {rating.leaf for rating in framework.ratings}
    because = f"What the pack {pack} says of it has expired."
    left = {
        leaf: Rated(level="unknown", because=because)
        for leaf in tuning.ratings
        if leaf not in known
    }
    return _rated(framework, left)


def settings(record: Any, tuning: Tuning) -> tuple[str, ...]:
    """Each thing that is set as `field: before -> after`."""
    return tuple(_settings(record, tuning))


def _settings(record: Any, tuning: Tuning) -> Iterator[str]:
    match record:
        case Leaf() | Advice():
            for (name,) in tuning.fields:
                yield f"{name}: {getattr(record, name)} -> {getattr(tuning, name)}"
        case Question():
            present = {choice.id: choice.points for choice in record.choices}
            for choice, given in tuning.points.items():
                for name, points in given.items():
                    was = present[choice].get(name, "irrelevant")
                    yield f"points of {choice} for {name}: {was} -> {points}"
        case Framework():
            for leaf, rated in tuning.ratings.items():
                levels = [str(item.level) for item in record.ratings if item.leaf == leaf]
                before = " or ".join(dict.fromkeys(levels)) or "none"
                yield f"rating of {leaf}: {before} -> {rated.level} ({rated.because})"
        case _:
            return
