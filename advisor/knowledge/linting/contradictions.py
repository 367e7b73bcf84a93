"""Rules that hold together and say opposite things of one framework, or of one project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.joint import Values, World, words
from advisor.knowledge.linting.places import Placed, placed, ratings_by_leaf
from advisor.model.conditions import Condition
from advisor.model.criteria import Framework, Rating
from advisor.model.knowledge import Knowledge
from advisor.model.rules import Need


def contradictions(
    knowledge: Knowledge, sources: Sequence[Source], world: World
) -> Iterator[Problem]:
    """Pairs between which only their order decides, each with facts under which both hold."""
    for framework in placed(sources, Framework):
        musts = ruling_out(knowledge, framework.record.id)
        for ratings in ratings_by_leaf(framework).values():
            pulls = list(_pulls(ratings, knowledge.method.neutral))
            for at, pull in enumerate(pulls):
                yield from pull.rating.decided(_in_vain(pull, musts, world))
                yield from pull.rating.decided(_opposite(pull, pulls[:at], musts, world))
    needs = placed(sources, Need)
    for at, need in enumerate(needs):
        yield from need.decided(_at_odds(need, needs[:at], world))


def ruling_out(knowledge: Knowledge, framework: str) -> list[Condition]:
    """The conditions under which musts rule a framework out."""
    musts = knowledge.requirements
    return [must.violated_when for must in musts if must.framework == framework]


@dataclass(frozen=True)
class _Pull:
    """A rating with a condition, and the level that holds without it."""

    rating: Placed[Rating]
    when: Condition
    level: float
    usual: float

    def __str__(self) -> str:
        leaf = self.rating.record.leaf
        return f"this says {self.level:g} of {leaf}, otherwise {self.usual:g}"

    def against(self, other: _Pull) -> bool:
        """Whether the two move the level to different sides."""
        return (self.level - self.usual) * (other.level - self.usual) < 0


def _pulls(ratings: Sequence[Placed[Rating]], neutral: float) -> Iterator[_Pull]:
    last = ratings[-1].record
    usual = last.level if last.when is None and last.level != "unknown" else neutral
    for item in ratings:
        when, level = item.record.when, item.record.level
        if when is not None:
            yield _Pull(item, when, usual if level == "unknown" else level, usual)


def _in_vain(pull: _Pull, musts: list[Condition], world: World) -> Iterator[Problem]:
    """A level above the usual one where the framework is ruled out, and only there."""
    if pull.level > pull.usual and world.witness([pull.when], musts) is None:
        holds = world.witness([pull.when])
        if holds is not None and world.witness([], musts) is not None:
            message = f"{pull}, only where a must rules it out, e.g. where {words(holds)}"
            yield pull.rating.problem("R120", message, "leaf")


def _opposite(
    pull: _Pull, before: list[_Pull], musts: list[Condition], world: World
) -> Iterator[Problem]:
    """Earlier ratings to the other side, where the framework is left and none before them holds."""
    decided = list(musts)
    for earlier in before:
        if pull.against(earlier):
            both = _overlap(earlier.when, pull.when, decided, world)
            if both is not None:
                message = (
                    f"{pull}, but {earlier.level:g} at {earlier.rating.place}; only their order "
                    f"decides, e.g. where {words(both)}"
                )
                yield pull.rating.problem("R120", message, "leaf")
        decided.append(earlier.when)


def _at_odds(need: Placed[Need], before: Sequence[Placed[Need]], world: World) -> Iterator[Problem]:
    """Earlier needs of something else, where none before them holds."""
    decided: list[Condition] = []
    for earlier in before:
        one, other = earlier.record, need.record
        if one.instead != other.instead:
            both = _overlap(one.when, other.when, decided, world)
            if both is not None:
                message = (
                    f"this says {other.instead}, but {one.instead} at {earlier.place}; only their "
                    f"order decides, e.g. where {words(both)}"
                )
                yield need.problem("R120", message, "id")
        decided.append(one.when)


def _overlap(
    one: Condition, other: Condition, fail: Sequence[Condition], world: World
) -> Values | None:
    """Facts under which both hold, unless one of them holds wherever the other does."""
    both = world.witness([one, other], fail)
    if both is None or world.implies(one, other, fail) or world.implies(other, one, fail):
        return None
    return both
