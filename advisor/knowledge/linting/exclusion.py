"""What musts make pointless: frameworks always ruled out, and what is said of those ruled out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.contradictions import ruling_out
from advisor.knowledge.linting.joint import World
from advisor.knowledge.linting.places import Placed, placed
from advisor.model.conditions import Condition
from advisor.model.criteria import Framework
from advisor.model.knowledge import Knowledge
from advisor.model.routes import Path
from advisor.model.rules import Advice

Musts = Mapping[str, list[Condition]]
"""The conditions under which each framework is ruled out."""


def pointless(knowledge: Knowledge, sources: Sequence[Source], world: World) -> Iterator[Problem]:
    """Frameworks that musts always rule out; advice and paths only for frameworks ruled out."""
    musts = {name: ruling_out(knowledge, name) for name in knowledge.framework_by_id}
    for framework in placed(sources, Framework):
        yield from framework.decided(_hopeless(framework, musts, world))
    for advice in placed(sources, Advice):
        if advice.record.frameworks:
            yield from advice.decided(_idle_advice(advice, musts, world))
    for path in placed(sources, Path):
        if path.record.violated_when is not None:
            yield from path.decided(_closed(path, path.record.violated_when, musts, world))


def _hopeless(item: Placed[Framework], musts: Musts, world: World) -> Iterator[Problem]:
    name = item.record.id
    if world.witness([], musts[name]) is None:
        yield item.problem("R124", f"whatever the facts, some must rules {name} out", "id")


def _idle_advice(item: Placed[Advice], musts: Musts, world: World) -> Iterator[Problem]:
    advice = item.record
    possible = [name for name in advice.frameworks if world.witness([], musts[name]) is not None]
    if any(world.witness([advice.when], musts[name]) is not None for name in possible):
        return
    if possible and world.witness([advice.when]) is not None:
        names = " and ".join(possible)
        message = f"wherever this holds, a must rules out {names}, which alone it is for"
        yield item.problem("R123", message, "frameworks")


def _closed(
    item: Placed[Path], violated: Condition, musts: Musts, world: World
) -> Iterator[Problem]:
    name = item.record.framework
    blocked = ([violated], musts[name], [violated, *musts[name]])
    possible = [world.witness([], fail) is not None for fail in blocked]
    if possible == [True, True, False]:
        message = f"wherever this path is open, a must rules {name} out"
        yield item.problem("R123", message, "framework")
