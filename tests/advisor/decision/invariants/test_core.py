"""Invariants 1, 2 and 5 to 8 on random problems.

`test_neutral.py` has 3, 4 and 9 to 11; `test_whole.py` has 12, and more on whole rule bases.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decision.bounds import weight_factor
from advisor.decision.group import group_shares
from tests.advisor.decision.invariants.analysis import TINY
from tests.advisor.decision.problems import Problem, cell, problems, scaled


@given(problems())
def test_01_scores_and_values_never_leave_their_scale(problem: Problem) -> None:
    for name in problem.matrix.frameworks:
        assert 0 <= problem.matrix.score(name) <= 100
        assert all(0 <= criterion.values[name] <= 1 for criterion in problem.scores)
        assert all(
            0 <= leaf.contributions[name] <= 100 * leaf.weight + TINY for leaf in problem.leaves
        )


@given(problems(), st.data())
def test_01_even_at_the_ends_of_the_scale(problem: Problem, data: st.DataObject) -> None:
    for leaf in problem.matrix.rows:
        problem = problem.with_cell(leaf, "a", cell(1.0)).with_cell(leaf, "b", cell(0.0))
    factor = data.draw(st.floats(0.01, 100))
    problem = problem.with_shares(scaled(problem.matrix.shares, factor))
    assert (problem.matrix.score("a"), problem.matrix.score("b")) == (100, 0)


@given(problems())
def test_02_contributions_sum_to_the_lead_by_criterion_leaf_and_question(problem: Problem) -> None:
    first, second, *_ = problem.ranked
    lead = problem.matrix.score(first) - problem.matrix.score(second)
    by_question: dict[str, float] = defaultdict(float)
    for leaf in problem.leaves:
        gain = leaf.cells[first].value - leaf.cells[second].value
        for question, points in leaf.from_questions.items():
            by_question[question] += 100 * points * gain / problem.matrix.total
    for parts in (problem.scores, problem.leaves):
        gained = fsum(part.contributions[first] - part.contributions[second] for part in parts)
        assert gained / 100 == pytest.approx(lead / 100, abs=TINY)
    assert fsum(by_question.values()) / 100 == pytest.approx(lead / 100, abs=TINY)


@given(problems())
def test_02_contributions_sum_to_the_lead_by_member(problem: Problem) -> None:
    by_member = defaultdict(list)
    for item in problem.matrix.shares:
        by_member[item.question].append(item)
    group = problem.with_shares(
        group_shares({name: tuple(shares) for name, shares in by_member.items()})
    )
    first, second, *_ = group.ranked
    gains = defaultdict(list)
    for leaf in group.leaves:
        for member, points in leaf.from_questions.items():
            gains[member].append(points * (leaf.cells[first].value - leaf.cells[second].value))
    lead = (group.matrix.score(first) - group.matrix.score(second)) / 100
    assert set(gains) == set(by_member)
    assert fsum(map(fsum, gains.values())) == pytest.approx(lead, abs=TINY)


@given(problems())
def test_02_a_criterion_contributes_its_value_times_its_weight(problem: Problem) -> None:
    assert fsum(criterion.weight for criterion in problem.scores) == pytest.approx(1, abs=TINY)
    for criterion in problem.scores:
        for name, value in criterion.values.items():
            contributed = criterion.contributions[name] / 100
            assert criterion.weight * value == pytest.approx(contributed, abs=TINY)


@given(problems(), st.data())
def test_05_raising_one_value_never_lowers_its_framework_and_moves_no_other(
    problem: Problem, data: st.DataObject
) -> None:
    leaf = data.draw(st.sampled_from(sorted(problem.matrix.rows)))
    name = data.draw(st.sampled_from(problem.matrix.frameworks))
    value = problem.matrix.rows[leaf][name].value
    better = value + data.draw(st.floats(0.001, 1)) * (1 - value)
    raised = problem.with_cell(leaf, name, cell(better))
    assert raised.matrix.score(name) >= problem.matrix.score(name)
    if better > value + 1e-6:
        assert raised.matrix.score(name) > problem.matrix.score(name)
    assert raised.ranked.index(name) <= problem.ranked.index(name)
    for other in problem.matrix.frameworks:
        if other != name:
            assert raised.matrix.score(other) == problem.matrix.score(other)


@given(problems(), st.data())
def test_06_who_dominates_is_not_worse_and_no_weights_change_that(
    problem: Problem, data: st.DataObject
) -> None:
    for leaf, row in problem.matrix.rows.items():
        better = row["b"].value + data.draw(st.floats(0, 1)) * (1 - row["b"].value)
        problem = problem.with_cell(leaf, "a", cell(better))
    assert problem.matrix.score("a") >= problem.matrix.score("b")
    assert weight_factor(problem.scores, "a", ["b"]) is None


@given(problems(frameworks=4), st.integers(1, 3))
def test_07_removing_candidates_moves_no_other(problem: Problem, left: int) -> None:
    fewer = replace(problem.matrix, frameworks=problem.matrix.frameworks[:left])
    for name in fewer.frameworks:
        assert fewer.score(name) == problem.matrix.score(name)
    assert fewer.ranked(fewer.frameworks) == tuple(
        name for name in problem.ranked if name in fewer.frameworks
    )


@given(problems())
def test_08_a_clone_scores_the_same_and_moves_nobody(problem: Problem) -> None:
    rows = {leaf: {**row, "clone": row["a"]} for leaf, row in problem.matrix.rows.items()}
    frameworks = (*problem.matrix.frameworks, "clone")
    cloned = replace(problem.matrix, frameworks=frameworks, rows=rows)
    assert cloned.score("clone") == problem.matrix.score("a")
    for name in problem.matrix.frameworks:
        assert cloned.score(name) == problem.matrix.score(name)
