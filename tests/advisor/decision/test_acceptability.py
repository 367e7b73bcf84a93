"""Acceptability: shares, seeds, and agreement with proofs and closed formulae."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given, settings

from advisor.decision.acceptability import sampler
from advisor.decision.bounds import least_lead
from advisor.decision.matrix import Matrix
from advisor.model.criteria import Criterion, Leaf
from advisor.model.knowledge import Knowledge
from tests.advisor.decision.problems import SCALE, Problem, cell, problems, share

DRAWS = 300


@settings(max_examples=40)
@given(problems())
def test_shares_sum_to_one_and_repeat_for_a_seed(
    real_knowledge: Knowledge, problem: Problem
) -> None:
    drawn = sampler(problem.scores, problem.matrix.shares, problem.ranked, real_knowledge.method)
    one, again = (drawn.draw(problem.ranked[0], 7, DRAWS) for _ in range(2))
    assert one == again
    assert sum(one.first.values()) == pytest.approx(1)
    assert one.expected_loss >= 0


@settings(max_examples=40)
@given(problems(is_open=False))
def test_without_any_doubt_the_leader_always_comes_first(
    real_knowledge: Knowledge, problem: Problem
) -> None:
    first = problem.ranked[0]
    drawn = sampler(problem.scores, problem.matrix.shares, problem.ranked, real_knowledge.method)
    exact = drawn.draw(first, 0, 3, weights=False, values=False)
    scores = [problem.matrix.score(name) for name in problem.ranked]
    if scores[0] - scores[1] > 1e-9:
        assert exact.first[first] == 1
        assert exact.expected_loss == pytest.approx(0, abs=1e-9)


@settings(max_examples=60)
@given(problems())
def test_a_proven_lead_wins_every_draw(real_knowledge: Knowledge, problem: Problem) -> None:
    first, *rivals = problem.ranked
    method = real_knowledge.method
    drawn = sampler(problem.scores, problem.matrix.shares, problem.ranked, method)
    if all(least_lead(problem.scores, first, rival, method) > 0 for rival in rivals):
        assert drawn.draw(first, 1, DRAWS).first[first] == 1


def two_answers(gain: float, loss: float) -> Problem:
    """Two leaves that speak for one framework each, weighed by one answer each."""
    leaves = tuple(Leaf(id=f"c/{name}", name=name, scale=SCALE) for name in ("for", "against"))
    criterion = Criterion(id="c", name="C", meaning="made up", leaves=leaves)
    rows = {
        "c/for": {"a": cell(gain), "b": cell(0.0)},
        "c/against": {"a": cell(0.0), "b": cell(loss)},
    }
    shares = (share("q1", "c/for", 1, 1, 1), share("q2", "c/against", 1, 1, 1))
    return Problem((criterion,), Matrix(("a", "b"), rows, shares))


@pytest.mark.parametrize(("gain", "loss"), [(0.6, 0.5), (0.9, 0.5), (0.5, 0.45)])
def test_two_log_uniform_weights_agree_with_the_exact_share(
    gain: float, loss: float, real_knowledge: Knowledge
) -> None:
    """P(f1 gain > f2 loss) for f1, f2 log-uniform on [1/2, 2]: ln f1 - ln f2 is triangular."""
    problem = two_answers(gain, loss)
    method = real_knowledge.method
    drawn = sampler(problem.scores, problem.matrix.shares, ("a", "b"), method)
    share_of_a = drawn.draw("a", 3, 20_000, values=False).first["a"]
    half = 2 * log(method.weight_factor)
    margin = min(log(gain / loss), half)
    exact = 1 - 0.5 * ((half - margin) / half) ** 2
    assert share_of_a == pytest.approx(exact, abs=0.012)


def test_evidence_that_may_be_worse_costs_first_places(real_knowledge: Knowledge) -> None:
    """The halo alone can't bridge this lead; only the leader's lower end can."""
    problem = two_answers(0.9, 0.5)
    unsure = problem.matrix.rows["c/for"]["a"].model_copy(update={"low": 0.0, "high": 0.9})
    problem.matrix.rows["c/for"]["a"] = unsure
    method = real_knowledge.method
    drawn = sampler(problem.scores, problem.matrix.shares, ("a", "b"), method)
    assert drawn.draw("a", 3, 2_000, weights=False).first["a"] < 0.99
