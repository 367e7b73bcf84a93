"""Scores add up, whatever the problem."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advisor.decision.problems import Problem, cell, problems


@given(problems())
def test_contributions_add_up_to_the_score(problem: Problem) -> None:
    for name in problem.matrix.frameworks:
        score = problem.matrix.score(name)
        by_criterion = sum(criterion.contributions[name] for criterion in problem.scores)
        by_leaf = sum(
            leaf.contributions[name] for criterion in problem.scores for leaf in criterion.leaves
        )
        assert by_criterion == pytest.approx(score, abs=1e-9)
        assert by_leaf == pytest.approx(score, abs=1e-9)
        assert 0 <= score <= 100 + 1e-9


@given(problems())
def test_weights_and_question_shares_add_up(problem: Problem) -> None:
    assert sum(criterion.weight for criterion in problem.scores) == pytest.approx(1)
    for criterion in problem.scores:
        for leaf in criterion.leaves:
            assert sum(leaf.from_questions.values()) == pytest.approx(leaf.points)


@given(problems())
def test_a_criterion_value_times_its_weight_is_its_contribution(problem: Problem) -> None:
    for criterion in problem.scores:
        for name, value in criterion.values.items():
            expected = criterion.contributions[name]
            assert 100 * criterion.weight * value == pytest.approx(expected, abs=1e-9)


@given(problems(), st.floats(0.1, 50))
def test_scaling_all_points_changes_no_score(problem: Problem, factor: float) -> None:
    shares = tuple(
        share.model_copy(
            update={name: getattr(share, name) * factor for name in ("points", "low", "high")}
        )
        for share in problem.matrix.shares
    )
    scaled = replace(problem.matrix, shares=shares)
    for name in problem.matrix.frameworks:
        assert scaled.score(name) == pytest.approx(problem.matrix.score(name))


@given(problems(frameworks=3))
def test_removing_a_candidate_moves_no_other(problem: Problem) -> None:
    fewer = replace(problem.matrix, frameworks=("a", "b"))
    assert [fewer.score(name) for name in ("a", "b")] == [
        problem.matrix.score(name) for name in ("a", "b")
    ]


@given(problems(), st.data())
def test_raising_one_value_never_lowers_its_framework(
    problem: Problem, data: st.DataObject
) -> None:
    leaf = data.draw(st.sampled_from(sorted(problem.matrix.rows)))
    name = data.draw(st.sampled_from(problem.matrix.frameworks))
    row = problem.matrix.rows[leaf]
    better = {**row, name: cell(min(1.0, row[name].value + 0.1))}
    raised = replace(problem.matrix, rows={**problem.matrix.rows, leaf: better})
    assert raised.score(name) >= problem.matrix.score(name)
    for other in problem.matrix.frameworks:
        if other != name:
            assert raised.score(other) == problem.matrix.score(other)


@given(problems())
def test_ties_keep_the_order_of_the_rule_base(problem: Problem) -> None:
    leaves = problem.matrix.rows
    same = {leaf: dict.fromkeys(problem.matrix.frameworks, cell(0.5)) for leaf in leaves}
    matrix = replace(problem.matrix, rows=same)
    assert matrix.ranked(matrix.frameworks) == matrix.frameworks
