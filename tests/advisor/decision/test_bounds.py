"""Closed forms by example; `invariants/` has what holds of them for every problem."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import pytest

from advisor.decision.bounds import least_lead, score_range, tipping_points, weight_factor
from tests.advisor.decision.problems import METHOD, Problem, cell, two_answers


def apart(problem: Problem) -> Problem:
    """The two leaves as criteria of their own."""
    (criterion,) = problem.criteria
    criteria = (
        criterion.model_copy(update={"id": leaf.id, "leaves": (leaf,)}) for leaf in criterion.leaves
    )
    return replace(problem, criteria=tuple(criteria))


def test_the_weight_at_which_the_lead_is_gone() -> None:
    """w 0.6 = (1 - w) 0.2 at w = 1/4, for either of the two."""
    tips = tipping_points(apart(two_answers(0.6, 0.2)).scores, "a", ["b"])
    assert {item.criterion: item.tips_at for item in tips} == pytest.approx(
        {"c/for": 0.25, "c/against": 0.75}
    )
    assert {(item.weight, item.framework) for item in tips} == {(0.5, "b")}


def test_a_criterion_on_which_both_are_equal_tips_nothing() -> None:
    problem = apart(two_answers(0.6, 0.2)).with_cell("c/against", "b", cell(0.0))
    tips = tipping_points(problem.scores, "a", ["b"])
    assert [item.tips_at for item in tips if item.criterion == "c/against"] == []


def test_all_weights_may_be_wrong_by_the_root_of_pros_to_cons() -> None:
    problem = apart(two_answers(0.8, 0.2))
    assert weight_factor(problem.scores, "a", ["b"]) == pytest.approx(2)
    assert weight_factor(problem.scores, "a", []) is None
    together = two_answers(0.8, 0.2)
    assert weight_factor(together.scores, "a", ["b"]) is None


def test_the_least_lead_takes_every_end_against_the_leader() -> None:
    halo = 2 * sqrt(6) * METHOD.halo
    expected = (0.8 - halo) / 2 + (-0.2 - halo) * 2
    scores = two_answers(0.8, 0.2).scores
    assert least_lead(scores, "a", "b", METHOD) == pytest.approx(expected)


def test_the_range_of_a_score_weighs_the_ends_of_its_values() -> None:
    problem = two_answers(0.8, 0.2).with_cell("c/for", "a", cell(0.8, 0.2))
    assert score_range(problem.leaves, "a") == pytest.approx((30, 50))
    assert score_range(problem.leaves, "b") == pytest.approx((10, 10))
