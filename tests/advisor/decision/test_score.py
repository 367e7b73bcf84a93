"""Scores by example; `invariants/test_core.py` has what holds of them for every problem."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.advisor.decision.problems import Problem, cell, problems, two_answers


@given(problems())
def test_the_shares_of_the_questions_add_up_to_the_points_of_a_leaf(problem: Problem) -> None:
    for leaf in problem.leaves:
        assert sum(leaf.from_questions.values()) == pytest.approx(leaf.points)
        assert leaf.low <= leaf.points <= leaf.high


def test_a_criterion_without_points_has_the_plain_mean_of_its_leaves() -> None:
    (criterion,) = two_answers(0.6, 0.2).with_shares(()).scores
    assert criterion.values == pytest.approx({"a": 0.3, "b": 0.1})
    assert (criterion.weight, criterion.contributions) == (0, {"a": 0, "b": 0})


@given(problems())
def test_ties_keep_the_order_of_the_rule_base(problem: Problem) -> None:
    names = problem.matrix.frameworks
    same = problem.with_rows(
        {leaf: dict.fromkeys(names, cell(0.5)) for leaf in problem.matrix.rows}
    )
    assert same.ranked == names
