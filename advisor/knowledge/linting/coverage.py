"""Whether the rule base looks as closely at one framework as at another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.linting.places import placed
from advisor.model.criteria import Framework, Rating
from advisor.model.knowledge import Knowledge

MANY_TIMES = 5
"""The factor by which rules of one kind about two frameworks may differ in number.

Frameworks do differ in what there is to say of them; a factor this large says that somebody looked
at one of them only.
"""


def uneven(knowledge: Knowledge, sources: Sequence[Source]) -> Iterator[Problem]:
    """Frameworks with far fewer rules than another, or with far wider ranges."""
    for item in placed(sources, Framework):
        for message in (*_fewer(knowledge, item.record.id), *_wider(knowledge, item.record)):
            yield item.problem("C405", message, "id")


def rule_counts(knowledge: Knowledge) -> dict[str, dict[str, int]]:
    """How many rules of each kind speak about each framework, those about all apart."""
    frameworks = knowledge.frameworks
    about = {
        "conditional ratings": [
            item.id for item in frameworks for rating in item.ratings if rating.when is not None
        ],
        "musts": [must.framework for must in knowledge.requirements],
        "pieces of advice": [name for item in knowledge.advice for name in item.frameworks],
        "paths": [path.framework for route in knowledge.routes for path in route.paths],
    }
    return {
        kind: {item.id: names.count(item.id) for item in frameworks}
        for kind, names in about.items()
    }


def _fewer(knowledge: Knowledge, framework: str) -> Iterator[str]:
    for kind, counts in rule_counts(knowledge).items():
        most = max(counts, key=counts.__getitem__)
        if counts[most] >= MANY_TIMES * max(1, counts[framework]):
            yield f"{counts[framework]} {kind} for {framework}, but {counts[most]} for {most}"


def _wider(knowledge: Knowledge, framework: Framework) -> Iterator[str]:
    """Where the mean range is wider by more than the best evidence is wide at all."""
    widths = {item.id: mean_width(knowledge, item) for item in knowledge.frameworks}
    least = min(widths, key=widths.__getitem__)
    if widths[framework.id] - widths[least] > min(knowledge.method.grades.values()):
        yield (
            f"ratings of {framework.id} may be off by {widths[framework.id]:.2f} on average, "
            f"those of {least} by {widths[least]:.2f}"
        )


def mean_width(knowledge: Knowledge, framework: Framework) -> float:
    """The mean half-width of a framework's ratings by grade; an unknown one may be anything."""
    widths = [_half_width(knowledge, rating) for rating in framework.ratings]
    return fmean(widths) if widths else 0.0


def _half_width(knowledge: Knowledge, rating: Rating) -> float:
    widths = knowledge.method.grades
    if rating.level == "unknown":
        return 0.5
    if rating.grade is not None or not rating.evidence:
        return widths[rating.grade or "judgement"]
    return min(widths[knowledge.evidence_by_id[item].grade] for item in rating.evidence)
