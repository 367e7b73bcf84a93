"""Whether one criterion can drown the others, and whether every rating can count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.model.criteria import Criterion, Framework
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question


def unbalanced(knowledge: Knowledge, sources: Iterable[Source]) -> Iterator[Problem]:
    """Criteria that may get too large a share of all points, and ratings that never count."""
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
            elif isinstance(record, Framework):
                for code, message, index in _uncounted(record):
                    place = source.document.locate((*path, "ratings", index, "leaf"))
                    yield source.document.problem(code, message, place)


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


def _uncounted(framework: Framework) -> Iterator[tuple[str, str, int]]:
    """Ratings after one that always holds, and leaves on which no rating always does."""
    last: dict[str, int] = {}
    closed: dict[str, bool] = defaultdict(bool)
    for index, rating in enumerate(framework.ratings):
        if closed[rating.leaf]:
            yield "R113", f"an earlier rating of {rating.leaf} always holds", index
        closed[rating.leaf] |= rating.when is None
        last[rating.leaf] = index
    for leaf, index in last.items():
        if not closed[leaf]:
            yield "C403", f"where no condition holds, {leaf} has no rating", index
