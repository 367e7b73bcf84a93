"""The same rule base in another order, and with a twin of one of its frameworks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from advisor.model.criteria import Rating
from advisor.model.knowledge import Knowledge
from tests.advisor.decision.invariants.rule_bases import changed

Shuffle = Callable[[Sequence[Any]], Sequence[Any]]


def reordered(knowledge: Knowledge, shuffle: Shuffle) -> Knowledge:
    """The same rules in another order, but for the questions."""
    return changed(
        knowledge,
        criteria=_shuffled(knowledge.criteria, "leaves", shuffle),
        frameworks=tuple(
            item.model_copy(update={"ratings": _by_leaf(item.ratings, shuffle)})
            for item in shuffle(knowledge.frameworks)
        ),
        routes=_shuffled(knowledge.routes, "paths", shuffle),
        requirements=tuple(shuffle(knowledge.requirements)),
        evidence=tuple(shuffle(knowledge.evidence)),
    )


def _shuffled(items: Sequence[Any], parts: str, shuffle: Shuffle) -> tuple[Any, ...]:
    return tuple(
        item.model_copy(update={parts: tuple(shuffle(getattr(item, parts)))})
        for item in shuffle(items)
    )


def _by_leaf(ratings: tuple[Rating, ...], shuffle: Shuffle) -> tuple[Rating, ...]:
    """The leaves in another order; on one leaf the first rating that holds still counts."""
    leaves = shuffle([*dict.fromkeys(rating.leaf for rating in ratings)])
    return tuple(rating for leaf in leaves for rating in ratings if rating.leaf == leaf)


def cloned(knowledge: Knowledge, name: str) -> Knowledge:
    """The rule base with a framework `clone`, about which is known what is of the named one."""
    twins = [
        item.model_copy(update={"id": "clone"}) for item in knowledge.frameworks if item.id == name
    ]
    routes = tuple(
        route.model_copy(update={"paths": (*route.paths, *twins_of(route.paths, name))})
        for route in knowledge.routes
    )
    return changed(
        knowledge,
        frameworks=(*knowledge.frameworks, *twins),
        routes=routes,
        requirements=(*knowledge.requirements, *twins_of(knowledge.requirements, name)),
    )


def twins_of(items: Sequence[Any], name: str) -> list[Any]:
    """Paths, musts or probe results of the framework, as if of `clone`."""
    return [
        item.model_copy(update={"framework": "clone"}) for item in items if item.framework == name
    ]
