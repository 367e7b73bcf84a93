"""Answers to points: what each question adds to each leaf, as answered, at least and at most."""

from __future__ import annotations

from collections import defaultdict
from math import fsum

from advisor.model.decision import PointShare
from advisor.model.findings import Findings, QuestionFinding
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question

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
        shares.extend(question_shares(knowledge, finding))
    return tuple(shares)


def question_shares(knowledge: Knowledge, finding: QuestionFinding) -> list[PointShare]:
    """What one question adds to each leaf, as answered, at least and at most."""
    question = knowledge.question_by_id[finding.question]
    if finding.state == "skipped":
        return []
    given = knowledge.choice_points[question.id]
    if finding.state == "answered":
        taken = [given[choice] for choice in finding.chosen if choice in given]
        return [
            _share(question, leaf, total)
            if finding.sure
            else _share(question, leaf, total, (0.0, total))
            for leaf, total in _added(taken).items()
        ]
    options = [*given.values()]
    several = question.type == "multi"
    nothing = () if finding.sure or several else (0.0,)
    return [
        _open_share(question, leaf, tuple(option.get(leaf, 0.0) for option in options), nothing)
        for leaf in _added(options)
    ]


def _open_share(
    question: Question, leaf: str, given: tuple[float, ...], nothing: tuple[float, ...]
) -> PointShare:
    """The mean of the options, between the least and the most that an answer could add."""
    mean = fsum(given) / len(given)
    if question.type != "multi":
        return _share(question, leaf, mean, (*given, *nothing))
    share = _share(question, leaf, mean, given)
    return share.model_copy(update={"low": 0.0, "high": fsum(given), "several": True})


def _share(
    question: Question, leaf: str, points: float, options: tuple[float, ...] = ()
) -> PointShare:
    ends = options or (points,)
    return PointShare(
        question=question.id,
        leaf=leaf,
        points=points,
        low=min(ends),
        high=max(ends),
        options=options,
    )


def _added(parts: list[LeafPoints]) -> LeafPoints:
    total: LeafPoints = defaultdict(float)
    for part in parts:
        for leaf, points in part.items():
            total[leaf] += points
    return dict(total)
