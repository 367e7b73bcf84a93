"""The frameworks of one file against each other."""

from __future__ import annotations

import pytest

from advisor.comparison.probes.contests import contests
from advisor.model.probes import ProbeResult
from tests.advisor.comparison.probes.made import LOSSES, SPEED, result, times


def pair(*sessions: tuple[str, float, float], **changes) -> list[ProbeResult]:
    """PyTorch and TensorFlow with these seconds in each session."""
    return [
        result("pytorch", *(times(one, session=name, **changes) for name, one, _ in sessions)),
        result("tensorflow", *(times(two, session=name) for name, _, two in sessions)),
    ]


def test_each_place_is_a_contest():
    results = [
        result("pytorch", times(1), times(1, threads=2), times(1, "train-mlp")),
        result("tensorflow", times(2), times(1, "train-mlp")),
    ]
    found = contests(results)
    assert [(item.place.workload, item.place.threads) for item in found] == [
        ("train-cnn", 1),
        ("train-cnn", 2),
        ("train-mlp", 1),
    ]
    assert list(found[0].frameworks) == ["pytorch", "tensorflow"]
    assert list(found[1].frameworks) == ["pytorch"]


def test_the_slower_over_the_faster_in_their_fastest_modes():
    results = [
        result("pytorch", times(9), times(3, mode="compiled")),
        result("tensorflow", times(2), times(8, mode="compiled")),
    ]
    (contest,) = contests(results)
    assert contest.fastest_mode("pytorch") == "compiled"
    (duel,) = contest.duels(SPEED)
    assert (duel.slow, duel.fast) == ("pytorch", "tensorflow")
    assert duel.ratio.middle == pytest.approx(1.5)


def test_three_frameworks_meet_the_fastest():
    (contest,) = contests([result(name, times(s)) for name, s in (("a", 2), ("b", 1), ("c", 4))])
    assert contest.ranking() == ["b", "a", "c"]
    assert [(duel.slow, duel.fast) for duel in contest.duels(SPEED)] == [("a", "b"), ("c", "b")]


def test_each_run_has_a_ratio_of_its_own():
    results = pair(("x", 1.2, 1.0), ("y", 2.6, 2.0), ("z", 1.4, 1.0))
    (duel,) = next(iter(contests(results))).duels(SPEED)
    assert [run.middle for run in duel.runs] == pytest.approx([1.2, 1.3, 1.4])
    assert duel.ratio.middle == pytest.approx((1.2 * 1.3 * 1.4) ** (1 / 3))


def test_the_clock_that_most_have_and_processor_time_of_equals():
    both = (times(1, clock="wall"), times(2, clock="cpu"))
    (contest,) = contests([result("pytorch", *both), result("tensorflow", *both)])
    assert contest.clock == "cpu"
    (contest,) = contests([result("pytorch", *both), result("tensorflow", both[0])])
    assert contest.clock == "wall"
    assert list(contest.frameworks) == ["pytorch", "tensorflow"]


def test_one_framework_has_no_rival():
    (contest,) = contests([result("pytorch", times(1))])
    assert list(contest.duels(SPEED)) == []


def test_losses_prove_the_work_if_every_run_has_some():
    (proved,) = contests(pair(("x", 1, 1)))
    assert proved.is_proved()
    assert proved.losses() == [LOSSES, LOSSES]
    (silent,) = contests(pair(("x", 1, 1), losses=()))
    assert not silent.is_proved()
    assert silent.losses() == [LOSSES]
