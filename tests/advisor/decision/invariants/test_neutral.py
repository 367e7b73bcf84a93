"""Invariants 3, 4 and 9 to 11: what is not supposed to matter does not, to the last bit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.decision.bounds import tipping_points, weight_factor
from advisor.model.criteria import Leaf
from tests.advisor.decision.invariants.analysis import TINY, analysed, sampled
from tests.advisor.decision.problems import METHOD, SCALE, Problem, cell, problems, scaled


@given(problems(), st.floats(0.01, 100))
def test_03_scaling_all_points_changes_no_score(problem: Problem, factor: float) -> None:
    other = problem.with_shares(scaled(problem.matrix.shares, factor))
    for name in problem.matrix.frameworks:
        assert other.matrix.score(name) == pytest.approx(problem.matrix.score(name), abs=TINY)


@settings(max_examples=40)
@given(problems(), st.sampled_from([0.25, 0.5, 2.0, 1024.0]))
def test_03_scaling_changes_nothing_else_either(problem: Problem, factor: float) -> None:
    """A power of two, which no rounding hides behind: the same to the last bit."""
    other = problem.with_shares(scaled(problem.matrix.shares, factor))
    assert analysed(other, METHOD) == analysed(problem, METHOD)


@settings(max_examples=60)
@given(problems(), st.data())
def test_04_order_changes_nothing(problem: Problem, data: st.DataObject) -> None:
    """To the last bit, random draws included."""
    matrix = problem.matrix
    criteria = tuple(
        item.model_copy(update={"leaves": tuple(data.draw(st.permutations(item.leaves)))})
        for item in data.draw(st.permutations(problem.criteria))
    )
    rows = {leaf: matrix.rows[leaf] for leaf in data.draw(st.permutations(list(matrix.rows)))}
    frameworks = tuple(data.draw(st.permutations(matrix.frameworks)))
    shares = data.draw(st.permutations(matrix.shares))
    other = Problem(criteria, replace(matrix, frameworks=frameworks, rows=rows))
    if len({matrix.score(name) for name in frameworks}) == len(frameworks):
        assert analysed(other.with_shares(shares), METHOD) == analysed(problem, METHOD)


def split(problem: Problem, part: float) -> Problem:
    """The first leaf of the first criterion as two leaves that share its points."""
    criterion, *others = problem.criteria
    leaf = criterion.leaves[0]
    twin = leaf.model_copy(update={"id": "twin"})
    more = criterion.model_copy(update={"leaves": (*criterion.leaves, twin)})
    shares = []
    for item in problem.matrix.shares:
        if item.leaf == leaf.id:
            (one,), (other,) = scaled([item], part), scaled([item], 1 - part)
            shares.extend((one, other.model_copy(update={"leaf": "twin"})))
        else:
            shares.append(item)
    rows = {**problem.matrix.rows, "twin": problem.matrix.rows[leaf.id]}
    return replace(problem, criteria=(more, *others)).with_rows(rows).with_shares(shares)


@given(problems(), st.floats(0.01, 0.99))
def test_09_splitting_a_criterion_with_its_points_changes_no_score(
    problem: Problem, part: float
) -> None:
    for name in problem.matrix.frameworks:
        score = problem.matrix.score(name)
        assert split(problem, part).matrix.score(name) == pytest.approx(score, abs=TINY * 100)


@settings(max_examples=60)
@given(problems())
def test_09_splitting_changes_nothing_else_that_weights_decide(problem: Problem) -> None:
    """Into halves, which no rounding hides behind; errors of two leaves are independent ones."""
    halves, method = split(problem, 0.5), METHOD
    one, other = analysed(problem, METHOD), analysed(halves, METHOD)
    for key in set(one) - {"sampled"}:
        assert other[key] == one[key], key
    weights = sampled(problem, method, values=False)
    assert sampled(halves, method, values=False) == weights


@given(problems(), st.data())
def test_10_shifting_a_leaf_for_all_keeps_the_differences(
    problem: Problem, data: st.DataObject
) -> None:
    leaf = data.draw(st.sampled_from(sorted(problem.matrix.rows)))
    row = problem.matrix.rows[leaf]
    least, most = (end(item.value for item in row.values()) for end in (min, max))
    shift = data.draw(st.floats(-least, 1 - most))
    moved = {name: cell(min(1.0, max(0.0, item.value + shift))) for name, item in row.items()}
    shifted = problem.with_rows({**problem.matrix.rows, leaf: moved})
    first, *others = problem.matrix.frameworks
    for name in others:
        before, after = (
            (item.matrix.score(first) - item.matrix.score(name)) / 100
            for item in (problem, shifted)
        )
        assert after == pytest.approx(before, abs=TINY)


@settings(max_examples=60)
@given(problems(), st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_11_a_leaf_without_points_is_ignored(problem: Problem, values: list[float]) -> None:
    criterion, *others = problem.criteria
    extra = Leaf(id="idle", name="Idle", scale=SCALE)
    more = criterion.model_copy(update={"leaves": (extra, *criterion.leaves)})
    row = {name: cell(value, 0.2) for name, value in zip("abcd", values, strict=True)}
    other = replace(problem, criteria=(more, *others)).with_rows(
        {"idle": row, **problem.matrix.rows}
    )
    assert analysed(other, METHOD) == analysed(problem, METHOD)


@given(problems(), st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_11_a_criterion_without_points_is_ignored(problem: Problem, values: list[float]) -> None:
    """Only how much weight it would take to count is said of it."""
    first, *rivals = problem.ranked
    leaf = Leaf(id="idle", name="Idle", scale=SCALE)
    idle = problem.criteria[0].model_copy(update={"id": "idle", "leaves": (leaf,)})
    row = {name: cell(value) for name, value in zip("abcd", values, strict=True)}
    other = replace(problem, criteria=(*problem.criteria, idle)).with_rows(
        {**problem.matrix.rows, "idle": row}
    )
    assert other.ranked == problem.ranked
    assert weight_factor(other.scores, first, rivals) == weight_factor(
        problem.scores, first, rivals
    )
    tipping = tipping_points(other.scores, first, rivals)
    assert tuple(item for item in tipping if item.criterion != "idle") == tipping_points(
        problem.scores, first, rivals
    )
