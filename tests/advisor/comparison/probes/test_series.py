"""The measurements of all runs, and how times that have nothing in common compare."""

from __future__ import annotations

from math import exp, sqrt

import pytest

from advisor.comparison.probes.series import Key, Place, series, time_moved
from advisor.model.probes import Z95
from tests.advisor.comparison.probes.made import SPEED, result, times


def test_runs_stand_together_and_places_apart():
    found = series(
        [
            result("pytorch", times(1, session="a"), times(2, session="b"), times(3, threads=2)),
            result("tensorflow", times(4)),
            result(None, times(5)),
        ]
    )
    key = Key(Place("train-cnn", 1, "cpu"), "cpu", "pytorch", "eager")
    assert [item.session for item in found[key]] == ["a", "b"]
    assert [key.place.threads for key in found] == [1, 2, 1]
    assert {key.framework for key in found} == {"pytorch", "tensorflow"}


def test_the_change_of_a_time_holds_what_runs_differ_by():
    found = time_moved(SPEED, [times(1.0)], [times(1.5, session="other")])
    assert found.middle == pytest.approx(1.5)
    least = exp(Z95 * sqrt(2) * SPEED.between_runs_sd)
    assert found.high / found.middle > least
    assert found.high / found.middle < 1.1 * least


def test_more_runs_that_agree_know_more():
    runs = [times(1.0, session=name) for name in "abcd"]
    one, four = time_moved(SPEED, runs[:1], runs[:1]), time_moved(SPEED, runs, runs)
    assert four.log_high == pytest.approx(one.log_high / 2)


def test_more_runs_that_disagree_do_not():
    scattered = [times(seconds, session=str(seconds)) for seconds in (1.0, 1.4, 2.0)]
    assert time_moved(SPEED, scattered, scattered).verdict(SPEED) == "too noisy to say"


def test_many_threads_are_less_sure():
    one, many = ([times(1.0, threads=threads)] for threads in (1, 4))
    assert time_moved(SPEED, many, many).se_log > 2 * time_moved(SPEED, one, one).se_log
