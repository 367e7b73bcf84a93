"""Acceptability by example; `invariants/test_sampling.py` has the oracles."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings

from advisor.decision.acceptability import sampler
from tests.advisor.decision.problems import METHOD, Problem, problems, two_answers


@settings(max_examples=40)
@given(problems(is_open=False))
def test_without_any_doubt_everybody_keeps_their_place(problem: Problem) -> None:
    drawn = sampler(problem.scores, problem.matrix.shares, problem.ranked, METHOD)
    exact = drawn.draw(0, 3, weights=False, values=False)
    scores = [problem.matrix.score(name) for name in problem.ranked]
    if all(one - other > 1e-9 for one, other in pairwise(scores)):
        for rank, name in enumerate(problem.ranked):
            assert exact.ranks[name][rank] == 1
        assert (exact.ahead, exact.expected_loss) == (1, 0)


def test_evidence_that_may_be_worse_costs_first_places() -> None:
    """The halo alone can't bridge this lead; only the leader's lower end can."""
    sure = two_answers(0.9, 0.5)
    cell = sure.matrix.rows["c/for"]["a"]
    unsure = sure.with_cell("c/for", "a", cell.model_copy(update={"low": 0.0}))
    first = [
        sampler(problem.scores, problem.matrix.shares, ("a", "b"), METHOD)
        .draw(3, 2_000, weights=False)
        .first("a")
        for problem in (sure, unsure)
    ]
    assert first[0] == 1
    assert first[1] < 0.99
