"""Stated weights are what they say, and leave the rest in proportion."""

from __future__ import annotations

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decision.weights import STATED, restated
from advisor.model.decision import PointShare
from advisor.model.knowledge import Knowledge
from tests.advisor.decision.problems import Problem, problems


def knowing(problem: Problem) -> Knowledge:
    return Knowledge.model_construct(criteria=problem.criteria)


def by_criterion(shares: tuple[PointShare, ...]) -> dict[str, float]:
    names = {share.leaf.split("/")[0] for share in shares}
    return {
        name: fsum(share.points for share in shares if share.leaf.startswith(f"{name}/"))
        for name in names
    }


@given(problems(), st.floats(0, 1))
def test_the_stated_share_of_the_same_total(problem: Problem, weight: float) -> None:
    shares = restated(knowing(problem), problem.matrix.shares, {"c0": weight})
    total = fsum(share.points for share in problem.matrix.shares)
    assert fsum(share.points for share in shares) == pytest.approx(total)
    assert by_criterion(shares)["c0"] == pytest.approx(weight * total)


@given(problems(), st.floats(0, 0.9))
def test_the_others_stay_in_proportion(problem: Problem, weight: float) -> None:
    before = by_criterion(problem.matrix.shares)
    after = by_criterion(restated(knowing(problem), problem.matrix.shares, {"c0": weight}))
    ratios = [after[name] / before[name] for name in before if name != "c0"]
    assert ratios == pytest.approx([ratios[0]] * len(ratios))


@given(problems())
def test_nothing_stated_changes_nothing(problem: Problem) -> None:
    assert restated(knowing(problem), problem.matrix.shares, {}) is problem.matrix.shares


@given(problems())
def test_a_criterion_without_points_gets_them_evenly(problem: Problem) -> None:
    shares = tuple(share for share in problem.matrix.shares if not share.leaf.startswith("c0/"))
    stated = restated(knowing(problem), shares, {"c0": 0.5})
    given_points = [share.points for share in stated if share.question == STATED]
    assert len(given_points) == len(problem.criteria[0].leaves)
    assert fsum(given_points) == pytest.approx(fsum(share.points for share in shares) / 2)
    assert len(set(given_points)) == 1


@given(problems())
def test_all_weight_on_one_criterion(problem: Problem) -> None:
    shares = restated(knowing(problem), problem.matrix.shares, {"c1": 1.0})
    after = by_criterion(shares)
    assert after["c1"] == pytest.approx(fsum(share.points for share in problem.matrix.shares))
    assert after["c0"] == 0
