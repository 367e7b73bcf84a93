"""The rules that read a fact, and whether each holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.model.conditions import Condition
from advisor.model.explanation import Entry, Listing
from advisor.model.knowledge import Knowledge
from advisor.model.truth import truth
from advisor.report.explanation.ground import Ground
from advisor.report.wording import joined


@dataclass(frozen=True)
class _Rule:
    """The id to ask for, its name, what the rule does where it holds, and when it holds."""

    id: str
    name: str
    does: str
    when: Condition | None


def readers(ground: Ground, fact_id: str) -> tuple[Listing, ...]:
    """Every rule of the rule base with a condition on the fact."""
    entries = tuple(
        Entry(id=rule.id, name=rule.name, text=rule.does, holds=truth(rule.when, ground.facts))
        for rule in (*_verdicts(ground.knowledge), *_values(ground.knowledge))
        if rule.when is not None and fact_id in rule.when.reads
    )
    return (Listing(title="Rules that read it", entries=entries),) if entries else ()


def _verdicts(knowledge: Knowledge) -> Iterator[_Rule]:
    names = {item.id: item.name for item in knowledge.frameworks}
    for must in knowledge.requirements:
        does = f"rules out {names[must.framework]}"
        yield _Rule(must.id, must.title, does, must.violated_when)
    for need in knowledge.needs:
        yield _Rule(need.id, need.title, "no framework needed", need.when)
    for question in knowledge.questions:
        yield _Rule(question.id, question.text, "asked", question.when)
    for advice in knowledge.advice:
        yield _Rule(advice.id, advice.title, "advice", advice.when)


def _values(knowledge: Knowledge) -> Iterator[_Rule]:
    names = {item.id: item.name for item in knowledge.frameworks}
    for framework in knowledge.frameworks:
        for rating in framework.ratings:
            level = rating.level if isinstance(rating.level, str) else f"{100 * rating.level:g}"
            name = f"{framework.name} on {knowledge.leaves[rating.leaf].name!r}"
            yield _Rule(rating.leaf, name, f"{level} of 100", rating.when)
        for command in framework.install:
            yield _Rule(framework.id, framework.name, command.run, command.when)
    for route in knowledge.routes:
        for path in route.paths:
            does = f"no way from {names[path.framework]}"
            yield _Rule(route.id, route.name, does, path.violated_when)
    for leaf in knowledge.leaves.values():
        if leaf.measured_by:
            does = "times measured here do not count"
            yield _Rule(leaf.id, leaf.name, does, knowledge.method.speed.idle_when)
        for kind in leaf.kinds:
            verb = "counts" if len(kind.workloads) == 1 else "count"
            yield _Rule(leaf.id, leaf.name, f"{joined(kind.workloads)} {verb}", kind.when)
