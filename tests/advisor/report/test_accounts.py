"""Accounts add up as printed, and nothing is rounded by a tenth or more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from advisor.report.accounts import Account, Lead, Printed, printed

POINTS = st.integers(0, 100_000).map(lambda thousandth: thousandth / 1000)
STEPS = st.lists(st.tuples(*2 * (st.floats(-30, 30, allow_nan=False),)), min_size=1, max_size=9)


def account(before: float, *steps: float) -> Account:
    return Account(before, steps, before + sum(steps))


@given(POINTS, POINTS, STEPS)
def test_whatever_the_numbers(one: float, other: float, steps: list[tuple[float, float]]) -> None:
    columns = tuple(zip(*steps, strict=True))
    accounts = {"a": account(one, *columns[0]), "b": account(other, *columns[1])}
    leads = [Lead(0, "a", "b", one - other), Lead(1, "b", "a", 3.0)]
    for name, told in printed(accounts, leads).items():
        assert told.before + sum(told.steps) == told.after
        exact = accounts[name]
        pairs = [(told.before, exact.before), (told.after, exact.after)]
        pairs.extend(zip(told.steps, exact.steps, strict=True))
        assert all(abs(tenth - 10 * points) <= 1.000001 for tenth, points in pairs)


def test_scores_differ_by_the_lead_as_printed_elsewhere() -> None:
    """76.25 and 72.45 are 3.8 apart, not 3.9 as each alone would be rounded."""
    accounts = {"a": account(70.0, 6.26), "b": account(78.5, -6.05)}
    told = printed(accounts, [Lead(1, "a", "b", 76.26 - 72.45)])
    assert (told["a"].after, told["b"].after) == (763, 725)
    assert told["a"] == Printed(700, (63,), 763)
    apart = {"a": account(70.0, 6.25), "b": account(78.5, -6.09)}
    told = printed(apart, [Lead(1, "a", "b", 76.25 - 72.41)])
    assert told["a"].after - told["b"].after == 38


def test_a_lead_over_whoever_has_no_account_asks_for_nothing() -> None:
    accounts = {"a": account(10.04, 0.12)}
    assert printed(accounts, [Lead(0, "a", "c", 5.0)]) == {"a": Printed(100, (2,), 102)}


def test_equal_moves_from_halves_stay_equal() -> None:
    accounts = {"a": account(10.05, 1.0), "b": account(11.05, 1.0)}
    assert {item.steps for item in printed(accounts, []).values()} == {(10,)}


def test_an_account_that_does_not_close_is_printed_as_near_as_can_be() -> None:
    """An edited report need not add up; its ends are still told as they are."""
    told = printed({"a": Account(10.0, (1.0,), 50.0)}, [])["a"]
    assert (told.before, told.after) == (100, 500)


def test_only_those_that_a_lead_binds_are_fitted_to_each_other() -> None:
    """Of so many frameworks no program could try every combination."""
    others = {f"other-{number}": account(10.04, 0.12) for number in range(99)}
    bound = {"a": account(70.0, 6.26), "b": account(78.5, -6.05)}
    told = printed({**others, **bound}, [Lead(1, "a", "b", 76.26 - 72.45)])
    assert list(told) == [*others, *bound]
    assert (told["a"].after, told["b"].after) == (763, 725)
    assert {told[name] for name in others} == {Printed(100, (2,), 102)}
