"""Whether one criterion can drown the others, and whether every leaf can count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.counting import weighing
from advisor.knowledge.linting.places import placed
from advisor.model.criteria import Criterion, Leaf
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question


def unbalanced(knowledge: Knowledge, sources: Iterable[Source]) -> Iterator[Problem]:
    """Criteria that may get too large a share of all points."""
    most = most_points(knowledge)
    for source in sources:
        for path, record in source.records:
            if isinstance(record, Criterion):
                share = most[record.id] / (sum(most.values()) or 1)
                limit = knowledge.method.largest_criterion_share
                if share > limit:
                    message = (
                        f"{record.id} can get {share:.0%} of all points; the limit is {limit:.0%}"
                    )
                    place = source.document.locate((*path, "id"))
                    yield source.document.problem("C402", message, place)


def idle_leaves(knowledge: Knowledge, sources: Iterable[Source]) -> Iterator[Problem]:
    """Leaves that nothing gives weight to, and leaves of targets where no route leads."""
    reached = {name for route in knowledge.routes for path in route.paths for name in path.levels}
    for leaf in placed(sources, Leaf):
        name, target = leaf.record.id, leaf.record.target
        if not any(True for _ in weighing(knowledge, name)):
            yield leaf.problem("C406", f"{name} has no weight, whatever the answers", "id")
        if target is not None and target not in reached:
            yield leaf.problem("C407", f"no route leads to {target!r}", "target")


def most_points(knowledge: Knowledge) -> dict[str, float]:
    """The most points each criterion can get from its base and from any answers."""
    levels = knowledge.method.points
    most: dict[str, float] = {}
    for criterion in knowledge.criteria:
        leaves = {leaf.id for leaf in criterion.leaves}
        most[criterion.id] = sum(levels[leaf.base] for leaf in criterion.leaves) + sum(
            _most(question, leaves | {criterion.id}, knowledge) for question in knowledge.questions
        )
    return most


def _most(question: Question, names: set[str], knowledge: Knowledge) -> float:
    levels = knowledge.method.points
    totals = [
        sum(levels[level] for name, level in choice.points.items() if name in names)
        for choice in question.choices
    ]
    return sum(totals) if question.type == "multi" else max(totals, default=0.0)
