"""Closed forms against brute force."""

from __future__ import annotations

from itertools import product
from math import sqrt

import pytest
from hypothesis import assume, given

from advisor.decision.bounds import least_lead, score_range, tipping_points, weight_factor
from advisor.model.decision import CriterionScore
from advisor.model.knowledge import Knowledge
from tests.advisor.decision.problems import Problem, problems

Scores = tuple[CriterionScore, ...]


def lead_with(scores: Scores, points: dict[str, float], first: str, second: str) -> float:
    """The lead when the criteria have these points."""
    return sum(points[c.id] * (c.values[first] - c.values[second]) for c in scores)


@given(problems())
def test_the_lead_is_zero_exactly_at_the_tipping_weight(problem: Problem) -> None:
    scores, (first, *rivals) = problem.scores, problem.ranked
    total = sum(criterion.points for criterion in scores)
    for tip in tipping_points(scores, first, rivals):
        rest = total - next(c.points for c in scores if c.id == tip.criterion)
        assume(tip.tips_at < 1 - 1e-9)
        points = {c.id: c.points for c in scores}
        points[tip.criterion] = rest * tip.tips_at / (1 - tip.tips_at)
        lead = lead_with(scores, points, first, tip.framework)
        assert lead / sum(points.values()) == pytest.approx(0, abs=1e-9)


@given(problems())
def test_nobody_overtakes_before_the_nearest_tipping_weight(problem: Problem) -> None:
    scores, (first, *rivals) = problem.scores, problem.ranked
    total = sum(criterion.points for criterion in scores)
    above = {t.criterion: t for t in tipping_points(scores, first, rivals) if t.tips_at > t.weight}
    for criterion in scores:
        limit = above[criterion.id].tips_at if criterion.id in above else 1.0
        weight = (criterion.weight + limit) / 2
        assume(criterion.weight < weight < 1)
        points = {c.id: c.points for c in scores}
        points[criterion.id] = (total - criterion.points) * weight / (1 - weight)
        for rival in rivals:
            assert lead_with(scores, points, first, rival) >= -1e-9


@given(problems(frameworks=2))
def test_the_weight_factor_is_where_the_worst_corner_flips(problem: Problem) -> None:
    scores, (first, second) = problem.scores, problem.ranked
    factor = weight_factor(scores, first, [second])
    if factor is None:
        assert all(c.contributions[first] >= c.contributions[second] for c in scores)
        return

    def worst(limit: float) -> float:
        corners = product((1 / limit, limit), repeat=len(scores))
        return min(
            lead_with(
                scores,
                {c.id: c.points * by for c, by in zip(scores, corner, strict=True)},
                first,
                second,
            )
            for corner in corners
        )

    assume(1 < factor < 1000)
    assert worst(factor * 0.999) >= -1e-9
    assert worst(factor * 1.001) <= 1e-9


@given(problems(frameworks=2))
def test_swapping_the_two_inverts_the_weight_factor(problem: Problem) -> None:
    first, second = problem.ranked
    one = weight_factor(problem.scores, first, [second])
    other = weight_factor(problem.scores, second, [first])
    if one and other:
        assert one * other == pytest.approx(1)


@given(problems(frameworks=2))
def test_the_least_lead_is_the_worst_corner(real_knowledge: Knowledge, problem: Problem) -> None:
    method, scores = real_knowledge.method, problem.scores
    first, second = problem.ranked
    halo = 2 * sqrt(6) * method.halo
    expected = 0.0
    for leaf in (leaf for criterion in scores for leaf in criterion.leaves):
        one, other = leaf.cells[first], leaf.cells[second]
        corners = product(
            (leaf.low / method.weight_factor, leaf.high * method.weight_factor),
            (one.low, one.high),
            (other.low, other.high),
        )
        expected += min(points * (a - b - halo) for points, a, b in corners)
    assert least_lead(scores, first, second, method) == pytest.approx(expected, abs=1e-9)


@given(problems())
def test_the_score_lies_in_its_range(problem: Problem) -> None:
    leaves = [leaf for criterion in problem.scores for leaf in criterion.leaves]
    for name in problem.matrix.frameworks:
        low, high = score_range(leaves, name)
        assert low - 1e-9 <= problem.matrix.score(name) <= high + 1e-9
