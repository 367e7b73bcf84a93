"""Answers to points: what each question adds to each leaf, as answered, at least and at most."""

from __future__ import annotations

from collections import defaultdict

from advisor.model.decision import PointShare
from advisor.model.findings import Findings, QuestionFinding
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, Question

BASE = "base"
"""Stands in for a question where points are there before any answer."""

LeafPoints = dict[str, float]


def point_shares(knowledge: Knowledge, findings: Findings) -> tuple[PointShare, ...]:
    """Everything that adds points to a leaf; irrelevant shares are left out."""
    levels = knowledge.method.points
    shares = [
        PointShare(question=BASE, leaf=leaf.id, points=points, low=points, high=points)
        for leaf in knowledge.leaves.values()
        if (points := levels[leaf.base])
    ]
    for finding in findings.questions:
        question = knowledge.question_by_id[finding.question]
        shares.extend(_of_question(knowledge, question, finding))
    return tuple(shares)


def _of_question(
    knowledge: Knowledge, question: Question, finding: QuestionFinding
) -> list[PointShare]:
    if finding.state == "skipped":
        return []
    options = [leaf_points(knowledge, choice) for choice in question.choices]
    if finding.state == "answered":
        chosen = set(finding.chosen)
        taken = [
            points
            for choice, points in zip(question.choices, options, strict=True)
            if choice.id in chosen
        ]
        return [_share(question, leaf, *(3 * (total,))) for leaf, total in _added(taken).items()]
    return [_open_share(question, leaf, options) for leaf in _added(options)]


def _open_share(question: Question, leaf: str, options: list[LeafPoints]) -> PointShare:
    """The mean of the options, between the least and the most that an answer could add."""
    given = [option.get(leaf, 0.0) for option in options]
    mean = sum(given) / len(given)
    low = 0.0 if question.type == "multi" or question.when is not None else min(given)
    high = sum(given) if question.type == "multi" else max(given)
    return _share(question, leaf, mean, low, high)


def _share(question: Question, leaf: str, points: float, low: float, high: float) -> PointShare:
    return PointShare(question=question.id, leaf=leaf, points=points, low=low, high=high)


def leaf_points(knowledge: Knowledge, choice: Choice) -> LeafPoints:
    """What one choice adds to each leaf; points on a criterion are spread over its leaves."""
    added: LeafPoints = defaultdict(float)
    for name, level in choice.points.items():
        leaves = knowledge.leaf_ids[name]
        for leaf in leaves:
            added[leaf] += knowledge.method.points[level] / len(leaves)
    return dict(added)


def _added(parts: list[LeafPoints]) -> LeafPoints:
    total: LeafPoints = defaultdict(float)
    for part in parts:
        for leaf, points in part.items():
            total[leaf] += points
    return dict(total)
