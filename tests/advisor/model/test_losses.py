"""How far the losses of runs are apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.model.losses import largest_gap

losses = st.lists(st.floats(0.001, 1000), min_size=1, max_size=5)


def test_the_gap_is_relative_to_the_larger_loss_of_its_step() -> None:
    assert largest_gap([[2.0, 0.5], [2.0, 0.4]]) == pytest.approx(0.2)
    assert largest_gap([[-2.0], [-1.0]]) == pytest.approx(0.5)


def test_the_worst_step_of_the_worst_two_runs_counts() -> None:
    assert largest_gap([[1.0, 1.0], [1.0, 0.99], [0.5, 1.0]]) == pytest.approx(0.5)


def test_opposite_signs_are_far_apart() -> None:
    assert largest_gap([[1.0], [-1.0]]) == pytest.approx(2.0)


@pytest.mark.parametrize("runs", [[], [[1.0, 2.0]], [[], []], [[0.0], [0.0]]])
def test_nothing_to_compare_or_nothing_apart(runs: list[list[float]]) -> None:
    assert largest_gap(runs) == 0


def test_steps_that_one_run_lacks_are_not_compared() -> None:
    assert largest_gap([[1.0, 5.0], [1.0]]) == 0


@given(losses, st.floats(0, 0.5))
def test_a_run_that_is_off_by_a_share_has_that_gap(run: list[float], share: float) -> None:
    off = [loss * (1 - share) for loss in run]
    assert largest_gap([run, off]) == pytest.approx(share, abs=1e-12)
    assert largest_gap([off, run]) == largest_gap([run, off])


@given(st.lists(losses, min_size=1, max_size=4), losses)
def test_another_run_never_makes_them_closer(runs: list[list[float]], more: list[float]) -> None:
    steps = min(map(len, [*runs, more]))
    same_length = [run[:steps] for run in runs]
    assert largest_gap([*same_length, more[:steps]]) >= largest_gap(same_length)
