"""Which truths each condition, and each part of one, can reach at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.joint import MOST_TRIALS, Undecided, World
from advisor.knowledge.linting.places import placed
from advisor.knowledge.reading.document import Path
from advisor.model.conditions import Condition
from advisor.model.questions import Question
from advisor.model.rules import Truth


def idle_conditions(sources: Iterable[Source], world: World) -> Iterator[Problem]:
    """Conditions that are never or always true, and those too large to tell.

    Where a part of a condition is so as well, only the part is named.
    """
    for source in sources:
        remarks = dict(_remarks(source, world))
        for path, remark in remarks.items():
            if not any(path == other[: len(path)] for other in remarks if other != path):
                place = source.document.locate(path, key=isinstance(path[-1], str))
                yield source.document.problem(*remark, place)


def _remarks(source: Source, world: World) -> Iterator[tuple[Path, tuple[str, str]]]:
    asked = {(*item.path, "when"): item.record.id for item in placed([source], Question)}
    for item in placed([source], Condition):
        remark = _remark(reachable(item.record, world), asked.get(item.path))
        if remark is not None:
            yield item.path, remark


def _remark(truths: frozenset[Truth] | None, question: str | None) -> tuple[str, str] | None:
    if truths is None:
        return "R112", f"undecided: more than {MOST_TRIALS} cases to try"
    if "true" not in truths:
        if question is not None:
            return "Q202", f"the question {question!r} can never arise"
        return "R110", "this condition can never be true"
    return ("R111", "this condition is always true") if truths == {"true"} else None


def reachable(condition: Condition, world: World) -> frozenset[Truth] | None:
    """True and false as far as facts can make the condition so; None where undecided."""
    goals: dict[Truth, Condition] = {"true": condition, "false": Condition(not_=condition)}
    try:
        return frozenset(
            found for found, goal in goals.items() if world.witness([goal]) is not None
        )
    except Undecided:
        return None
