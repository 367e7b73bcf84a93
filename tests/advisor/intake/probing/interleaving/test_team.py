"""Workers are started once, lost one by one, and never left behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from advisor.intake.probing.interleaving.team import Cancelled, Team
from advisor.intake.probing.interleaving.worker import Lost, Prepared
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult

Asked = Callable[..., Request]
Measured = Callable[..., list[ProbeResult]]


def soon() -> float:
    return monotonic() + 20


def test_a_framework_keeps_its_worker_which_takes_up_the_new_request(team: Team, asked: Asked):
    first, again, other = asked(), asked(samples=9), asked("tensorflow")
    worker, ready = team.worker(first, soon())
    assert worker.request == first
    assert team.worker(again, soon()) == (worker, ready)
    assert worker.request == again
    assert team.worker(other, soon())[0] is not worker


def test_begin_starts_each_of_them_once(team: Team, asked: Asked, children):
    before = children()
    both = [asked("pytorch"), asked("tensorflow")]
    team.begin(both)
    begun = children() - before
    assert len(begun) == 2
    assert {team.worker(request, soon())[0].process for request in both} == begun
    team.begin(both)
    assert children() - before == begun


def test_their_threads_are_those_of_the_team(fake_guest: Path, asked: Asked):
    team = Team(fake_guest, threads=3)
    try:
        worker, _ = team.worker(asked(), soon())
        prepared = worker.ask({"do": "prepare", "mode": "eager"}, Prepared, soon())
        assert prepared.settings["omp"] == "3"
    finally:
        team.close()


def test_one_that_never_gets_ready_is_not_tried_again(measured: Measured, asked: Asked):
    (first,) = measured(asked(on={"ready": "die"}))
    assert first.outcome == "crashed"
    (again,) = measured(asked())
    assert (again.outcome, again.message) == (first.outcome, first.message)


def test_one_that_says_it_never_will_is_ended_and_not_tried_again(
    team: Team, asked: Asked, children
):
    before = children()
    for probe in ("benchmarks/train_fake", "benchmarks/next"):
        with pytest.raises(Lost) as lost:
            team.worker(replace(asked(on={"ready": "refuse"}), probe=probe), soon())
        assert (lost.value.result.probe, str(lost.value)) == (probe, "RuntimeError: no")
        assert children() <= before
    assert len(team._alive) == 1


def test_one_that_cannot_start_is_not_tried_again(team: Team, asked: Asked, absent_python):
    team.begin([absent_python(asked())])
    for _ in range(2):
        with pytest.raises(Lost) as lost:
            team.worker(asked(), soon())
        assert "/nowhere/python cannot be started" in lost.value.result.message


def test_its_result_is_told_for_each_probe(team: Team, asked: Asked):
    first = asked(on={"ready": "die"})
    for request in (first, replace(first, probe="benchmarks/next")):
        with pytest.raises(Lost) as lost:
            team.worker(request, soon())
        assert lost.value.result.probe == request.probe


def test_a_worker_that_was_lost_is_followed_by_another(measured: Measured, asked: Asked):
    lost, _ = measured(asked("pytorch", on={"run": "die"}), asked("tensorflow"))
    assert lost.outcome == "crashed"
    found, _ = measured(asked("pytorch"), asked("tensorflow"))
    assert found.outcome == "measured"


def test_a_cancelled_team_starts_nobody(team: Team, asked: Asked, children):
    before = children()
    team.cancel()
    with pytest.raises(Cancelled):
        team.begin([asked()])
    with pytest.raises(Cancelled):
        team.worker(asked(), soon())
    assert children() <= before


def test_losing_a_worker_after_cancelling_is_no_failure_of_it(team: Team, asked: Asked):
    team.worker(asked(), soon())
    team.cancel()
    with pytest.raises(Cancelled):
        team.lose("pytorch")


def test_closing_twice_is_harmless(team: Team, asked: Asked, children):
    before = children()
    team.begin([asked("pytorch")])
    team.worker(asked("tensorflow"), soon())
    team.close()
    team.close()
    assert children() <= before
