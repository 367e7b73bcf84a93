"""What is asked of a session comes back as one result each, whatever its workers do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from advisor.intake.probing.interleaving.cores import usable
from advisor.intake.probing.interleaving.session import ALL_CORES, Session
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult
from tests.advisor.report.made import METHOD

Asked = Callable[..., Request]
Measured = Callable[..., list[ProbeResult]]


def settings(result: ProbeResult, name: str) -> list[object]:
    return [measurement.settings.get(name) for measurement in result.measurements]


def test_frameworks_are_measured_round_by_round(measured: Measured, asked: Asked):
    one, other = measured(
        asked("pytorch", seconds={"eager": 0.02}), asked("tensorflow", seconds={"eager": 0.01})
    )
    assert (one.framework, other.framework) == ("pytorch", "tensorflow")
    assert (one.outcome, other.outcome) == ("measured", "measured")
    (first,), (second,) = one.measurements, other.measurements
    assert first.session == second.session != ""
    assert len(first.samples_s) == len(second.samples_s) >= 4
    assert (first.median_s, second.median_s) == pytest.approx((0.02, 0.01))
    assert one.seconds > 0


def test_results_come_in_the_order_of_the_requests(measured: Measured, asked: Asked):
    results = measured(asked("tensorflow"), asked("pytorch"))
    assert [result.framework for result in results] == ["tensorflow", "pytorch"]


def test_workers_have_one_thread_and_share_one_usable_core(measured: Measured, asked: Asked):
    results = measured(asked("pytorch"), asked("tensorflow"))
    cores = {core for result in results for core in settings(result, "core")}
    assert len(cores) == 1
    assert cores <= {*map(float, usable()), None}
    assert {result.measurements[0].threads for result in results} == {1}
    assert {omp for result in results for omp in settings(result, "omp")} == {"1"}


def test_workers_live_on_for_the_next_workload(measured: Measured, asked: Asked):
    first, second = (measured(asked("pytorch"), asked("tensorflow")) for _ in range(2))
    for before, after in zip(first, second, strict=True):
        assert settings(before, "pid") == settings(after, "pid")
        assert before.measurements[0].session != after.measurements[0].session
    assert settings(first[0], "pid") != settings(first[1], "pid")


def test_they_load_at_the_same_time(session: Session, asked: Asked, children):
    """Neither ever gets ready, yet both are there."""
    before = children()
    hanging = [asked(name, on={"ready": "hang"}) for name in ("pytorch", "tensorflow")]
    thread = Thread(target=session.measure, args=[hanging])
    thread.start()
    try:
        assert any(len(children() - before) == 2 for _ in range(100) if not sleep(0.05))
    finally:
        session.cancel()
        thread.join(10)


def test_the_fastest_mode_is_measured_again_on_all_cores(measured: Measured, asked: Asked):
    fast = {"eager": 0.01, "compiled": 0.005}
    options = {"modes": ["eager", "compiled"], ALL_CORES: 2}
    one, other = measured(
        asked("pytorch", seconds=fast, **options), asked("tensorflow", **options, has=["eager"])
    )
    for result, modes in ((one, ["eager", "compiled"]), (other, ["eager"])):
        alone = [found.mode for found in result.measurements if found.threads == 1]
        assert alone == modes
    again = [found for result in (one, other) for found in result.measurements if found.threads > 1]
    assert [(found.mode, found.threads) for found in again] == [("compiled", 2), ("eager", 2)]
    assert {found.settings["omp"] for found in again} == {"2"}
    assert len({found.session for found in again}) == 1
    assert {found.session for found in again}.isdisjoint(
        found.session for found in one.measurements if found.threads == 1
    )


def test_all_cores_of_a_machine_with_one_are_measured_once(measured: Measured, asked: Asked):
    (result,) = measured(asked(**{ALL_CORES: 1}))
    assert [found.threads for found in result.measurements] == [1]


def test_a_worker_that_is_killed_does_not_keep_the_others(measured: Measured, asked: Asked):
    crashed, measured_one = measured(
        asked("pytorch", on={"run": "die"}, good_blocks=4), asked("tensorflow")
    )
    assert crashed.outcome == "crashed"
    assert crashed.message == "no reply (SIGKILL (perhaps the memory ran out))"
    assert crashed.remedy.startswith("see for yourself: ")
    assert crashed.measurements == ()
    assert measured_one.outcome == "measured"
    assert len(measured_one.measurements[0].samples_s) >= 4


@pytest.mark.parametrize("when", ["ready", "offer", "prepare", "run"])
def test_a_worker_that_hangs_is_timed_out(measured: Measured, asked: Asked, children, when: str):
    before = children()
    hanging, fine = measured(
        asked("pytorch", timeout_s=1.5, on={when: "hang"}), asked("tensorflow")
    )
    assert (hanging.outcome, hanging.message) == ("timed_out", "no reply within 1.5 s")
    assert "--timeout 3" in hanging.remedy
    assert fine.outcome == "measured"
    assert len(children() - before) == 1


def test_an_interpreter_that_is_gone_is_a_failure(measured: Measured, asked: Asked, absent_python):
    gone, fine = measured(absent_python(asked("pytorch")), asked("tensorflow"))
    assert gone.outcome == "failed"
    assert "/nowhere/python cannot be started" in gone.message
    assert fine.outcome == "measured"


def test_nobody_is_left_is_no_error(measured: Measured, asked: Asked):
    both = measured(asked("pytorch", on={"run": "die"}), asked("tensorflow", on={"run": "die"}))
    assert [result.outcome for result in both] == ["crashed", "crashed"]


@pytest.mark.parametrize("after_s", [0.0, 0.05, 0.2, 0.3, 0.5, 1.0])
def test_cancelling_ends_it_whenever_it_comes(
    session: Session, asked: Asked, children, after_s: float
):
    before, results = children(), []
    hanging = [asked(name, on={"run": "hang"}) for name in ("pytorch", "tensorflow")]
    thread = Thread(target=lambda: results.append(session.measure(hanging)))
    thread.start()
    sleep(after_s)
    began_s = monotonic()
    session.cancel()
    thread.join(10)
    assert results == [None]
    assert monotonic() - began_s < 5
    assert children() <= before


def test_a_cancelled_session_measures_nothing_more(session: Session, asked: Asked, children):
    assert session.measure([asked()]) is not None
    session.cancel()
    assert session.measure([asked()]) is None
    assert session.measure([asked("tensorflow")]) is None
    assert children() == set()


def test_leaving_it_leaves_nothing(fake_guest: Path, asked: Asked, children, scratch: Path):
    before = children()
    with Session(METHOD.speed, fake_guest) as session:
        session.measure([asked("pytorch"), asked("tensorflow")])
        assert len(children() - before) == 2
    assert children() <= before
    assert list(scratch.iterdir()) == []


def test_an_error_here_leaves_nothing_either(fake_guest: Path, asked: Asked, children):
    before = children()

    def fail() -> None:
        with Session(METHOD.speed, fake_guest) as session:
            session.measure([asked()])
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail()
    assert children() <= before


def test_what_workers_may_share_is_shared(fake_guest: Path, asked: Asked, tmp_path: Path):
    shared = tmp_path / "shared"
    shared.mkdir()
    with Session(METHOD.speed, fake_guest, shared) as session:
        session.measure([asked()])
    assert (shared / "inductor").is_dir()
