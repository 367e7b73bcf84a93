"""Rule bases with one rule changed or dropped, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from advisor.model.criteria import Framework, Rating
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, Question
from advisor.model.record import Record
from benchmarks.problem import renewed

Item = TypeVar("Item")
Holder = TypeVar("Holder", Framework, Question)

DROPPED = "dropped"


@dataclass(frozen=True)
class Mutant:
    """A rule base in which one rule is wrong or missing: which, and how it was changed."""

    part: str
    rule: str
    change: str
    knowledge: Knowledge


def mutants(knowledge: Knowledge) -> Iterator[Mutant]:
    """Every mutant, by part; a change that leaves a rule as it is gives none."""
    yield from _ratings(knowledge)
    yield from _paths(knowledge)
    yield from _points(knowledge)
    for part in ("requirements", "advice", "needs"):
        items: tuple[Any, ...] = getattr(knowledge, part)
        for at, item in enumerate(items):
            changed = renewed(knowledge, **{part: _without(items, at)})
            yield Mutant(part, item.id, DROPPED, changed)


def _ratings(knowledge: Knowledge) -> Iterator[Mutant]:
    for where, framework in enumerate(knowledge.frameworks):
        for at, rating in enumerate(framework.ratings):
            for change, wrong in _wrong(rating):
                changed = _put(framework, "ratings", at, wrong)
                frameworks = _replace(knowledge.frameworks, where, changed)
                rule = _named(framework, at)
                yield Mutant("ratings", rule, change, renewed(knowledge, frameworks=frameworks))


def _wrong(rating: Rating) -> Iterator[tuple[str, Rating]]:
    if rating.level == "unknown":
        return
    if rating.level != 0.5:
        flipped = rating.model_copy(update={"level": 1 - rating.level})
        yield "level turned over", flipped
    yield "level unknown", rating.model_copy(update={"level": "unknown"})


def _named(framework: Framework, at: int) -> str:
    """The framework and the leaf, and which of several ratings it is."""
    leaf = framework.ratings[at].leaf
    same = [index for index, item in enumerate(framework.ratings) if item.leaf == leaf]
    number = f", rating {same.index(at) + 1} of {len(same)}" if len(same) > 1 else ""
    return f"{framework.id} on {leaf}{number}"


def _paths(knowledge: Knowledge) -> Iterator[Mutant]:
    for where, route in enumerate(knowledge.routes):
        for at, path in enumerate(route.paths):
            changed = route.model_copy(update={"paths": _without(route.paths, at)})
            routes = _replace(knowledge.routes, where, changed)
            rule = f"{route.id} from {path.framework} to {', '.join(path.levels)}"
            yield Mutant("paths", rule, DROPPED, renewed(knowledge, routes=routes))


def _points(knowledge: Knowledge) -> Iterator[Mutant]:
    for where, question in enumerate(knowledge.questions):
        for at, choice in enumerate(question.choices):
            for name in choice.points:
                changed = _put(question, "choices", at, _pointless(choice, name))
                questions = _replace(knowledge.questions, where, changed)
                rule = f"{question.id}: {choice.id} on {name}"
                yield Mutant("points", rule, DROPPED, renewed(knowledge, questions=questions))


def _pointless(choice: Choice, name: str) -> Choice:
    points = {key: level for key, level in choice.points.items() if key != name}
    return choice.model_copy(update={"points": points})


def _put(holder: Holder, field: str, at: int, item: Record) -> Holder:
    return holder.model_copy(update={field: _replace(getattr(holder, field), at, item)})


def _replace(items: tuple[Item, ...], at: int, item: Item) -> tuple[Item, ...]:
    return (*items[:at], item, *items[at + 1 :])


def _without(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    return (*items[:at], *items[at + 1 :])
