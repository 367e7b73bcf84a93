"""The benchmarks again: the facts stay, workers are fresh, and no run is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.intake.probing.background import in_background
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.own_workload import OwnWorkload
from advisor.intake.probing.plan import make_plan
from advisor.intake.probing.presets import preset
from advisor.intake.probing.repeating import again, together
from advisor.intake.probing.request import Request
from advisor.intake.probing.selection import narrowed
from advisor.model.knowledge import Knowledge
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.record import Outcome, Value

BOTH = {"pytorch": own(), "tensorflow": own()}


def result(
    message: str = "", outcome: Outcome = "measured", session: str = "", **values: Value
) -> ProbeResult:
    times = Measurement(
        workload="w", mode="eager", device="cpu", clock="cpu", session=session, samples_s=(1.0,)
    )
    return ProbeResult(
        probe="benchmarks/w",
        framework="pytorch",
        outcome=outcome,
        message=message,
        remedy="mend it" if outcome == "failed" else "",
        values=values,
        measurements=(times,) if session else (),
        seconds=1.5,
    )


def only(*runs: ProbeResult) -> ProbeResult:
    (found,) = together([[run] for run in runs])
    return found


def test_runs_with_guests_that_are_asked_anew(real_knowledge: Knowledge, fake_guest: Path):
    plan = make_plan(real_knowledge, BOTH, narrowed(preset("quick"), ["train_cnn"]))
    with in_background(plan, entry=fake_guest) as probing:
        first = probing.wait()
    more = again(plan, first)
    assert {step.probe for step in more.steps} == {"benchmarks/train_cnn"}
    with in_background(more, entry=fake_guest) as probing:
        second = probing.wait()
    joined = together([first, second])
    assert [(item.probe, item.framework) for item in joined] == [step.key for step in plan.steps]
    for item in joined:
        is_benchmark = item.probe.startswith("benchmarks/")
        sessions = {one.session for one in item.measurements}
        assert len(sessions) == (2 if is_benchmark else 0)
    pairs = [[one.session for one in item.measurements] for item in joined if item.measurements]
    assert pairs[0] == pairs[1]


def test_facts_of_the_first_run_still_settle_what_is_asked(
    real_knowledge: Knowledge, fake_guest: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FAKE_ABSENT", "tensorflow")
    monkeypatch.setenv("FAKE_CUDA", "1")
    mine = OwnWorkload(Path("/somewhere/mine.py"), ("pytorch", "tensorflow"))
    wanted = narrowed(preset("quick"), ["workload"], mine)
    plan = make_plan(real_knowledge, BOTH, wanted, workload=mine)
    with in_background(plan, entry=fake_guest) as probing:
        more = again(plan, probing.wait())
    asked = {step.framework: more.next(step, {}) for step in more.steps}
    request, absent = asked["pytorch"], asked["tensorflow"]
    assert isinstance(request, Request)
    assert request.options["device"] == "cuda"
    assert isinstance(absent, ProbeResult)
    assert absent.outcome == "not_installed"


def test_one_run_is_as_it_is():
    alone = result("something", peak_bytes=1.0)
    assert only(alone) is alone


def test_the_samples_of_all_runs_are_kept():
    found = only(result(session="a", peak_bytes=3.0), result(session="b", peak_bytes=2.0))
    assert [item.session for item in found.measurements] == ["a", "b"]
    assert found.values == {"peak_bytes": 3.0}
    assert found.seconds == 3.0
    assert found.message == ""


def test_a_run_that_fails_is_told_and_the_others_count():
    found = only(result(session="a"), result("no memory", "failed"), result(session="c"))
    assert found.outcome == "measured"
    assert found.message == "run 2: failed: no memory"
    assert found.remedy == "mend it"
    assert len(found.measurements) == 2


def test_a_first_run_that_fails_does_not_hide_the_second():
    found = only(result("no memory", "failed"), result(session="b"))
    assert (found.outcome, len(found.measurements)) == ("measured", 1)


def test_what_all_runs_say_is_said_once():
    assert only(result("a mode left out"), result("a mode left out")).message == "a mode left out"
    several = only(result("slow"), result("slow"), result("quick"))
    assert several.message == "runs 1, 2: slow; run 3: quick"


def test_runs_that_all_fail():
    found = only(result("no memory", "failed"), result("no memory", "failed"))
    assert (found.outcome, found.message) == ("failed", "no memory")
