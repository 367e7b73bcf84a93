"""Lists of which the first entry that holds counts: whether each entry is ever the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.joint import World
from advisor.knowledge.linting.places import Placed, placed, ratings_by_leaf
from advisor.model.conditions import Condition
from advisor.model.criteria import Framework, Rating
from advisor.model.rules import Command, Need

Ordered = TypeVar("Ordered", Rating, Command, Need)


def unreached(sources: Sequence[Source], world: World) -> Iterator[Problem]:
    """Ratings, install commands and needs that are never the first to hold."""
    for framework in placed(sources, Framework):
        for leaf, ratings in ratings_by_leaf(framework).items():
            yield from _never_first(ratings, f"rating of {leaf}", "leaf", world)
            if all(item.record.when is not None for item in ratings):
                message = f"where no condition holds, {leaf} has no rating"
                yield ratings[-1].problem("C403", message, "leaf")
        yield from _never_first(framework.inside("install"), "command", "run", world)
    yield from _never_first(placed(sources, Need), "need", "id", world)


def _never_first(
    items: Iterable[Placed[Ordered]], kind: str, field: str, world: World
) -> Iterator[Problem]:
    earlier: list[Condition] = []
    always = False
    for item in items:
        when = item.record.when
        if always:
            yield item.problem("R113", f"an earlier {kind} always holds", field)
        elif when is None:
            always = True
        else:
            hidden = item.problem("R113", f"wherever this holds, an earlier {kind} does", field)
            yield from item.decided(_hidden(when, tuple(earlier), hidden, world))
            earlier.append(when)


def _hidden(
    when: Condition, earlier: tuple[Condition, ...], problem: Problem, world: World
) -> Iterator[Problem]:
    if world.witness([when], earlier) is None and world.witness([when]) is not None:
        yield problem
