"""What a match showed is told in full: measurements with their conditions, and every reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.intake.probing.interleaving.match import Match
from advisor.intake.probing.interleaving.results import results, with_all_cores
from advisor.intake.probing.interleaving.team import Team
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.request import Request
from advisor.model.probes import Measurement, ProbeResult

Asked = Callable[..., Request]
Played = Callable[..., Match]
BOTH = ["eager", "compiled"]


@pytest.fixture
def result(played: Played) -> Callable[..., ProbeResult]:
    """The result of the first of some requests."""

    def of(*requests: Request) -> ProbeResult:
        return results(played(*requests))[requests[0].framework]

    return of


def made(message: str = "", remedy: str = "", threads: int = 1) -> ProbeResult:
    sample = Measurement(
        workload="w", mode="eager", device="cpu", clock="cpu", threads=threads, samples_s=(1.0,)
    )
    return ProbeResult(
        probe="p", outcome="measured", message=message, remedy=remedy, measurements=(sample,)
    )


def test_a_measurement_says_under_which_conditions_it_was_made(result, asked: Asked):
    (found,) = result(asked(seconds={"eager": 0.01}, losses=[3.0, 2.0])).measurements
    assert (found.workload, found.mode, found.device) == ("train-fake", "eager", "cpu")
    assert (found.clock, found.threads, found.first_call_s) == ("cpu", 1, 0.2)
    assert found.losses == (3.0, 2.0)
    assert found.warm_up_s == pytest.approx((0.01, 0.01))
    assert found.median_s == pytest.approx(0.01)
    assert found.settings["calls_per_sample"] == 2
    assert found.settings["processor_share"] == 0.5
    assert found.settings["peak_bytes"] == 5.0
    assert "core" not in found.settings


def test_a_share_of_no_time_is_not_told(result, asked: Asked):
    odd = '{"wall_s": 1e-320, "cpu_s": 1.0}'
    (found,) = result(asked(on={"run": odd})).measurements
    assert "processor_share" not in found.settings


def test_a_result_belongs_to_its_request(result, asked: Asked):
    found = result(asked("tensorflow"), asked("pytorch"))
    assert (found.probe, found.framework) == ("benchmarks/train_fake", "tensorflow")
    assert (found.outcome, found.message, found.remedy) == ("measured", "", "")
    assert found.interpreter == own().path
    assert found.values == {"peak_bytes": 5.0}


def test_a_core_is_told_where_workers_are_pinned(fake_guest, asked: Asked):
    team = Team(fake_guest, core=0)
    match = Match(team, [asked()], 0.1)
    try:
        match.play()
    finally:
        team.close()
    assert results(match)["pytorch"].measurements[0].settings["core"] == 0


def test_modes_that_were_left_out_for_one_reason_share_a_line(result, asked: Asked):
    found = result(asked(modes=[*BOTH, "xla"], on={"prepare xla": "refuse", "run": "cannot"}))
    notes = "xla left out: RuntimeError: no; eager, compiled left out: it has no such thing"
    assert (found.outcome, found.message) == ("failed", notes)
    assert found.remedy == own().command("python -m pip install it")


def test_a_mode_that_fails_is_told_beside_the_measurement_of_the_other(result, asked: Asked):
    found = result(asked(modes=BOTH, on={"prepare compiled": "refuse"}))
    assert (found.outcome, found.message) == ("measured", "compiled left out: RuntimeError: no")
    assert [item.mode for item in found.measurements] == ["eager"]
    assert own().path in found.remedy


@pytest.mark.parametrize(
    ("misdeed", "outcome", "message"),
    [("cannot", "unsupported", "it has no such thing"), ("refuse", "failed", "RuntimeError: no")],
)
def test_what_cannot_be_offered_is_told_without_a_mode(
    result, asked: Asked, misdeed: str, outcome: str, message: str
):
    found = result(asked(on={"offer": misdeed}), asked("tensorflow"))
    assert (found.outcome, found.message) == (outcome, message)


def test_a_mode_that_nobody_can_start_in_time_is_unsupported(result, asked: Asked):
    found = result(asked(modes=["compiled"], slow={"compiled": 20.0}, longest_first_call_s=3.0))
    assert found.outcome == "unsupported"
    assert found.message == "compiled left out: its first call takes about 20 s"
    assert found.remedy == "measure it all the same with --preset thorough"


def test_other_work_is_not_timed_and_says_why(played: Played, asked: Asked):
    match = played(asked("pytorch", losses=[1.0]), asked("tensorflow", losses=[0.9]))
    for found in results(match).values():
        assert (found.outcome, found.measurements) == ("failed", ())
        assert found.message == (
            "not timed: the losses differ by 0.1 (tolerance 0.002), so it is not the same work"
        )


def test_impossible_times_are_told_to_both(played: Played, asked: Asked):
    one, other = results(
        played(asked("pytorch", seconds={"eager": 0}), asked("tensorflow"))
    ).values()
    assert (one.outcome, other.outcome) == ("failed", "failed")
    assert other.message == "not timed: in every round one time at least was impossible"
    assert one.message == f"{other.message}; eager: 8 impossible times rejected"


def test_a_worker_that_was_lost_has_its_own_result(result, asked: Asked):
    found = result(asked(on={"run": "leave"}), asked("tensorflow"))
    assert (found.outcome, found.message) == ("unsupported", "not on this machine")
    assert found.measurements == ()


def test_more_cores_add_measurements_and_what_went_wrong_there():
    fine = with_all_cores(made("one", "mend it"), made(threads=4), 4)
    assert [item.threads for item in fine.measurements] == [1, 4]
    assert (fine.message, fine.remedy) == ("one", "mend it")
    bad = ProbeResult(probe="p", outcome="crashed", message="no reply", remedy="look")
    for before, message in (("", "with 4 threads: no reply"), ("a", "a; with 4 threads: no reply")):
        both = with_all_cores(made(before), bad, 4)
        assert (both.outcome, both.message, both.remedy) == ("measured", message, "look")
        assert len(both.measurements) == 1
