"""One fact that counts twice: the same evidence alone behind ratings of two leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.asking import chosen
from advisor.knowledge.linting.joint import Values, World, words
from advisor.knowledge.linting.places import Placed, placed
from advisor.model.conditions import Condition
from advisor.model.criteria import Framework, Rating
from advisor.model.knowledge import Knowledge


def counted_twice(
    knowledge: Knowledge, sources: Sequence[Source], world: World
) -> Iterator[Problem]:
    """Pairs of ratings on one ground, to the same side, on leaves that can matter together."""
    neutral = knowledge.method.neutral
    for framework in placed(sources, Framework):
        for one, other in combinations(framework.inside("ratings"), 2):
            if _same_ground(one.record, other.record, neutral):
                yield from other.decided(_twice(one, other, knowledge, world))


def _same_ground(one: Rating, other: Rating, neutral: float) -> bool:
    if one.level == "unknown" or other.level == "unknown" or one.leaf == other.leaf:
        return False
    same = bool(one.evidence) and set(one.evidence) == set(other.evidence)
    return same and (one.level - neutral) * (other.level - neutral) > 0


def _twice(
    one: Placed[Rating], other: Placed[Rating], knowledge: Knowledge, world: World
) -> Iterator[Problem]:
    both = _together(one.record, other.record, knowledge, world)
    if both is not None:
        ground = " and ".join(one.record.evidence)
        message = (
            f"{ground} alone decides this and {one.record.leaf} at {one.place}; "
            f"one fact counts twice, e.g. where {words(both)}"
        )
        yield other.problem("C404", message, "evidence")


def _together(one: Rating, other: Rating, knowledge: Knowledge, world: World) -> Values | None:
    """The fewest facts under which both ratings hold and both leaves weigh something."""
    goals = product(weighing(knowledge, one.leaf), weighing(knowledge, other.leaf))
    found = (
        world.witness(item for item in (one.when, other.when, *weights) if item is not None)
        for weights in goals
    )
    return min((facts for facts in found if facts is not None), key=len, default=None)


def weighing(knowledge: Knowledge, leaf: str) -> Iterator[Condition | None]:
    """The answers that give weight to a leaf; None: it has some before any answer."""
    if knowledge.method.points[knowledge.leaves[leaf].base]:
        yield None
    for question in knowledge.questions:
        for choice, points in knowledge.choice_points[question.id].items():
            if leaf in points:
                yield chosen(question, choice)
