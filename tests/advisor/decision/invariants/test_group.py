"""Invariants 33 to 38: a group's score is the mean of its members', with all that follows."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum, isclose

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.decision.bounds import tipping_points, weight_factor
from advisor.decision.group import Members, group_shares, majority
from tests.advisor.decision.invariants.analysis import TINY
from tests.advisor.decision.problems import Problem, problems, share


@st.composite
def members(draw: st.DrawFn, problem: Problem, names: str = "xyz", fewest: int = 1) -> Members:
    """Up to as many people as names, each with answers of their own."""
    levels = st.sampled_from([0.0, 1.0, 2.0, 4.0, 8.0])
    found = {}
    for name in names[: draw(st.integers(fewest, len(names)))]:
        shares = [share("base", leaf, 1, 1, 1) for leaf in problem.matrix.rows]
        for leaf in problem.matrix.rows:
            points = draw(levels)
            shares.append(share("q1", leaf, points, 0, points))
        found[name] = tuple(shares)
    return found


def group(
    problem: Problem, people: Members, influence: Mapping[str, float] | None = None
) -> Problem:
    return problem.with_shares(group_shares(people, influence))


def scores(problem: Problem) -> dict[str, float]:
    """Of 0 to 1."""
    return {name: problem.matrix.score(name) / 100 for name in problem.matrix.frameworks}


def alone(problem: Problem, people: Members) -> dict[str, dict[str, float]]:
    """Everybody's own scores."""
    return {name: scores(problem.with_shares(shares)) for name, shares in people.items()}


influences = st.floats(0.1, 10)


@given(problems(), st.data())
def test_33_what_everybody_prefers_the_group_prefers(problem: Problem, data: st.DataObject) -> None:
    """Whatever the influence of each, and by no less than the least of their leads."""
    people = data.draw(members(problem))
    influence = {name: data.draw(influences) for name in people}
    ours = scores(group(problem, people, influence))
    for one in ours:
        for other in ours:
            leads = [each[one] - each[other] for each in alone(problem, people).values()]
            assert min(leads) - TINY <= ours[one] - ours[other] <= max(leads) + TINY


@given(problems(), st.data())
def test_33_a_unanimous_group_has_that_majority_and_that_winner(
    problem: Problem, data: st.DataObject
) -> None:
    people = data.draw(members(problem))
    firsts = {name: problem.with_shares(shares).ranked[0] for name, shares in people.items()}
    assume(len(set(firsts.values())) == 1)
    ours, (winner, *_) = scores(group(problem, people)), firsts.values()
    assert majority(firsts) == winner
    assert ours[winner] >= max(ours.values()) - TINY


@given(problems(), st.data())
def test_34_who_said_what_does_not_matter(problem: Problem, data: st.DataObject) -> None:
    people = data.draw(members(problem))
    swapped = dict(zip(people, data.draw(st.permutations([*people.values()])), strict=True))
    renamed = {f"{name}{name}": shares for name, shares in swapped.items()}
    for other in (swapped, renamed):
        assert scores(group(problem, other)) == scores(group(problem, people))
    firsts = {name: problem.with_shares(shares).ranked[0] for name, shares in people.items()}
    assert majority(dict(reversed(firsts.items()))) == majority(firsts)


@given(problems(), st.data(), st.integers(2, 4))
def test_35_everybody_several_times_over_changes_nothing(
    problem: Problem, data: st.DataObject, times: int
) -> None:
    people = data.draw(members(problem))
    crowd = {f"{name}{at}": shares for name, shares in people.items() for at in range(times)}
    assert scores(group(problem, crowd)) == pytest.approx(scores(group(problem, people)), abs=TINY)


@given(problems(), st.data())
def test_35_influence_is_being_several(problem: Problem, data: st.DataObject) -> None:
    people = data.draw(members(problem, fewest=2))
    counts = {name: data.draw(st.integers(1, 4)) for name in people}
    crowd = {f"{name}{at}": shares for name, shares in people.items() for at in range(counts[name])}
    weighted = group(problem, people, {name: float(count) for name, count in counts.items()})
    assert scores(weighted) == pytest.approx(scores(group(problem, crowd)), abs=TINY)


@given(problems(), st.data())
def test_36_what_two_groups_choose_they_choose_together(
    problem: Problem, data: st.DataObject
) -> None:
    ours = data.draw(members(problem, names="uv"))
    theirs = data.draw(members(problem, names="xyz"))
    one, other = group(problem, ours), group(problem, theirs)
    assume(one.ranked[0] == other.ranked[0])
    together = scores(group(problem, {**ours, **theirs}))
    assert together[one.ranked[0]] >= max(together.values()) - TINY
    if not isclose(scores(one)[one.ranked[1]], scores(one)[one.ranked[0]], abs_tol=1e-9):
        assert group(problem, {**ours, **theirs}).ranked[0] == one.ranked[0]


@given(problems(), st.data())
def test_37_the_score_of_a_group_is_the_mean_of_its_members(
    problem: Problem, data: st.DataObject
) -> None:
    people = data.draw(members(problem))
    influence = {name: data.draw(influences) for name in people}
    each = alone(problem, people)
    for counts in (None, influence):
        weights = counts or dict.fromkeys(people, 1.0)
        everybody = fsum(weights.values())
        for name, score in scores(group(problem, people, counts)).items():
            mean = fsum(weights[member] * each[member][name] for member in people) / everybody
            assert score == pytest.approx(mean, abs=TINY)


@given(problems(), st.data())
def test_38_a_group_of_one_is_that_member(problem: Problem, data: st.DataObject) -> None:
    people = data.draw(members(problem, names="x"))
    lone, ours = problem.with_shares(people["x"]), group(problem, people)
    assert scores(ours) == pytest.approx(scores(lone), abs=TINY)
    first, *rivals = lone.ranked
    before, after = (tipping_points(item.scores, first, rivals) for item in (lone, ours))
    assert [(item.criterion, item.framework) for item in after] == [
        (item.criterion, item.framework) for item in before
    ]
    assert [item.tips_at for item in after] == pytest.approx([item.tips_at for item in before])
    assert weight_factor(ours.scores, first, rivals) == pytest.approx(
        weight_factor(lone.scores, first, rivals)
    )
    for mine, theirs in zip(ours.leaves, lone.leaves, strict=True):
        spread = (mine.low / mine.points, mine.high / mine.points)
        assert spread == pytest.approx((theirs.low / theirs.points, theirs.high / theirs.points))
