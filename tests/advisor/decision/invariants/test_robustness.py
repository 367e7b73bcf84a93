"""Invariants 13 to 18; 16 and 20 are in `test_widening.py`, and 19 in `test_sampling.py`."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.decision.bounds import least_lead, score_range, tipping_points, weight_factor
from tests.advisor.decision.invariants.analysis import sampled
from tests.advisor.decision.problems import METHOD, Problem, cell, problems, scaled, share

FACTOR = METHOD.weight_factor
NO_HALO = METHOD.model_copy(update={"halo": 0.0})


def reweighed(problem: Problem, criterion: str, weight: float) -> Problem:
    """The problem with this share of all weight on one criterion, the others in proportion."""
    points = {item.id: item.points for item in problem.scores}
    others = sum(points.values()) - points[criterion]
    ours = {leaf.id for item in problem.criteria if item.id == criterion for leaf in item.leaves}
    factor = others * weight / (1 - weight) / points[criterion]
    shares = problem.matrix.shares
    return problem.with_shares(
        (
            *scaled((item for item in shares if item.leaf in ours), factor),
            *(item for item in shares if item.leaf not in ours),
        )
    )


def lead(problem: Problem, first: str, second: str) -> float:
    return problem.matrix.score(first) - problem.matrix.score(second)


@given(problems())
def test_13_the_lead_changes_its_sign_exactly_at_the_tipping_weight(problem: Problem) -> None:
    first, *rivals = problem.ranked
    for tip in tipping_points(problem.scores, first, rivals):
        if not 1e-6 < tip.tips_at < 1 - 1e-6:
            continue
        at, under, over = (
            lead(reweighed(problem, tip.criterion, tip.tips_at * by), first, tip.framework)
            for by in (1, 1 - 1e-7, 1 + 1e-7)
        )
        assert at == pytest.approx(0, abs=1e-10)
        assert under * over < 0


@given(problems())
def test_13_nobody_overtakes_before_the_nearest_tipping_weight(problem: Problem) -> None:
    first, *rivals = problem.ranked
    tips = tipping_points(problem.scores, first, rivals)
    for criterion in problem.scores:
        ends = [tip.tips_at for tip in tips if tip.criterion == criterion.id]
        low = max((end for end in ends if end <= criterion.weight), default=0.0)
        high = min((end for end in ends if end > criterion.weight), default=1.0)
        for part in (0.001, 0.5, 0.999):
            between = reweighed(problem, criterion.id, low + part * (high - low))
            assert all(lead(between, first, rival) >= -1e-9 for rival in rivals)


@given(problems(frameworks=2))
def test_14_the_weight_factors_of_two_are_inverse_and_the_leader_has_the_larger(
    problem: Problem,
) -> None:
    ours = weight_factor(problem.scores, "a", ["b"])
    theirs = weight_factor(problem.scores, "b", ["a"])
    ahead = lead(problem, "a", "b")
    if ours is None or theirs is None:
        assert theirs in (None, 0.0) if ours is None else ours == 0.0
        assert (ahead >= 0) if ours is None else (ahead <= 0)
    else:
        assert ours * theirs == pytest.approx(1, rel=1e-12)
        if not isclose(ours, 1, rel_tol=1e-9):
            assert (ours > 1) == (ahead > 0)


@given(problems())
def test_14_the_weight_factor_is_that_of_the_closest_rival(problem: Problem) -> None:
    first, *rivals = problem.ranked
    alone = [weight_factor(problem.scores, first, [rival]) for rival in rivals]
    assert weight_factor(problem.scores, first, rivals) == min(
        (factor for factor in alone if factor is not None), default=None
    )


@st.composite
def completions(draw: st.DrawFn, problem: Problem) -> Problem:
    """Every value somewhere in its range, and the points of every leaf somewhere in theirs."""
    somewhere = st.sampled_from([0.0, 1.0]) | st.floats(0, 1)
    for leaf in problem.leaves:
        for name, old in leaf.cells.items():
            value = old.low + draw(somewhere) * (old.high - old.low)
            problem = problem.with_cell(leaf.id, name, cell(value))
    shares = []
    for leaf in problem.leaves:
        low, high = leaf.low / FACTOR, leaf.high * FACTOR
        points = low + draw(somewhere) * (high - low)
        shares.append(share("all", leaf.id, points, points, points))
    return problem.with_shares(shares)


@given(problems(), st.data())
def test_15_every_completion_lies_inside_the_bounds(problem: Problem, data: st.DataObject) -> None:
    complete = data.draw(completions(problem))
    first, *rivals = problem.ranked
    same_weights = complete.with_shares(problem.matrix.shares)
    for rival in rivals:
        points_ahead = lead(complete, first, rival) * complete.matrix.total / 100
        assert points_ahead >= least_lead(problem.scores, first, rival, NO_HALO) - 1e-9
    for name in problem.ranked:
        low, high = score_range(problem.leaves, name)
        assert low - 1e-9 <= same_weights.matrix.score(name) <= high + 1e-9


@given(problems())
def test_17_shares_of_ranks_sum_to_one_both_ways_and_repeat_for_a_seed(problem: Problem) -> None:
    found = sampled(problem, METHOD)
    assert found == sampled(problem, METHOD)
    table = [found.ranks[name] for name in problem.ranked]
    for shares in (*table, *zip(*table, strict=True)):
        assert sum(shares) == pytest.approx(1, abs=1e-12)
        assert all(0 <= item <= 1 for item in shares)
    assert found.first(problem.ranked[0]) <= found.ahead + 1e-12
    assert found.expected_loss >= 0


@given(problems(apart=True))
def test_18_a_proven_lead_wins_every_draw(problem: Problem) -> None:
    first, *rivals = problem.ranked
    assume(all(least_lead(problem.scores, first, rival, METHOD) > 0 for rival in rivals))
    found = sampled(problem, METHOD)
    assert (found.first(first), found.ahead, found.expected_loss) == (1, 1, 0)


@given(problems(), st.data())
def test_18_who_is_better_on_every_leaf_wins_whatever_the_weights(
    problem: Problem, data: st.DataObject
) -> None:
    for leaf, row in problem.matrix.rows.items():
        best = max(item.value for item in row.values())
        better = best + data.draw(st.floats(0.01, 1)) * (1 - best)
        problem = problem.with_cell(leaf, "a", cell(better, 0.2))
    assume(all(row["a"].value > row["b"].value for row in problem.matrix.rows.values()))
    assert sampled(problem, METHOD, values=False).first("a") == 1
