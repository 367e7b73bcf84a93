"""Invariants 16 and 20: knowing less never makes anything more certain."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.decision.bounds import least_lead, score_range
from advisor.decision.verdict import Ignorance, verdict
from advisor.model.record import Word
from tests.advisor.decision.invariants.analysis import sampled
from tests.advisor.decision.problems import METHOD, Problem, problems


@dataclass(frozen=True)
class Widening:
    """A problem, and the same with some ranges wider and nothing else changed."""

    before: Problem
    after: Problem


@st.composite
def widenings(draw: st.DrawFn) -> Widening:
    """Some values less sure by some amount, and some answers open as to their points."""
    before = draw(problems(apart=draw(st.booleans())))
    after = before
    for leaf, row in before.matrix.rows.items():
        for name, old in row.items():
            if draw(st.booleans()):
                down, up = draw(st.floats(0, 1)) * old.low, draw(st.floats(0, 1)) * (1 - old.high)
                wide = old.model_copy(update={"low": old.low - down, "high": old.high + up})
                after = after.with_cell(leaf, name, wide)
    shares = [
        item.model_copy(update={"low": item.low * draw(st.floats(0, 1)), "high": item.high + more})
        for item in before.matrix.shares
        for more in (draw(st.sampled_from([0.0, 1.0, 8.0])),)
    ]
    return Widening(before, after.with_shares(shares))


@given(widenings())
def test_16_widening_never_narrows_the_bounds(pair: Widening) -> None:
    before, after = pair.before, pair.after
    first, *rivals = before.ranked
    for rival in rivals:
        least = least_lead(before.scores, first, rival, METHOD)
        assert least_lead(after.scores, first, rival, METHOD) <= least + 1e-9
    for name in before.ranked:
        low, high = score_range(before.leaves, name)
        wide_low, wide_high = score_range(after.leaves, name)
        assert wide_low <= low
        assert wide_high >= high


def word(problem: Problem) -> Word:
    first, second, *_ = problem.ranked
    gap = problem.matrix.score(first) - problem.matrix.score(second)
    drawn, known = sampled(problem, METHOD), Ignorance(share=0.0, decide=())
    leads = {
        rival: least_lead(problem.scores, first, rival, METHOD) for rival in problem.ranked[1:]
    }
    return verdict(problem.ranked, gap, leads, drawn, (), known, METHOD).word


@settings(max_examples=80)
@given(widenings())
def test_20_settled_never_appears_by_widening(pair: Widening) -> None:
    if word(pair.after) == "settled":
        assert word(pair.before) == "settled"


@given(problems(frameworks=3, apart=True))
def test_20_nobody_is_settled_on_who_has_an_equal(problem: Problem) -> None:
    """However far behind the others are."""
    for leaf, row in problem.matrix.rows.items():
        problem = problem.with_cell(leaf, "c", row["a"])
    assert word(problem) != "settled"
