"""Probes in the background: in order, cancelled at once, and never hanging on an error."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from advisor.intake.probing.background import in_background
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.plan import Plan, make_plan
from advisor.intake.probing.presets import preset
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult

ROOT = Path(__file__).parents[4]


@pytest.fixture
def plan(real_knowledge: Knowledge) -> Plan:
    return make_plan(real_knowledge, {"pytorch": own(), "tensorflow": own()}, preset("quick"))


def outcomes(results: tuple[ProbeResult, ...], framework: str) -> dict[str, str]:
    return {one.probe: one.outcome for one in results if one.framework == framework}


def test_everything_runs_in_order(plan: Plan, fake_guest: Path):
    started, finished = [], []
    with in_background(
        plan, started=started.append, finished=finished.append, entry=fake_guest
    ) as probing:
        results = probing.wait()
        assert probing.is_over
        assert probing.running is None
    assert tuple(started) == plan.steps
    assert tuple(finished) == results
    assert [(one.probe, one.framework) for one in results] == [step.key for step in plan.steps]
    assert {one.outcome for one in results} == {"measured"}


def test_absent_framework(plan: Plan, fake_guest: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FAKE_ABSENT", "pytorch")
    with in_background(plan, entry=fake_guest) as probing:
        results = probing.wait()
    assert set(outcomes(results, "pytorch").values()) == {"not_installed"}
    assert set(outcomes(results, "tensorflow").values()) == {"measured"}
    remedies = {one.remedy for one in results if one.framework == "pytorch"}
    assert len(remedies) == 1
    assert remedies.pop().startswith(f"{own().path} -m pip install")


def test_broken_framework(plan: Plan, fake_guest: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FAKE_BROKEN", "tensorflow")
    with in_background(plan, entry=fake_guest) as probing:
        results = probing.wait()
    ended = outcomes(results, "tensorflow")
    assert ended["facts/devices"] == "failed"
    assert ended["benchmarks/train_cnn"] == "not_applicable"


def test_shared_accelerator(plan: Plan, fake_guest: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FAKE_CUDA", "1")
    with in_background(plan, entry=fake_guest) as probing:
        results = probing.wait()
    assert {one.device for result in results for one in result.measurements} == {"cuda"}


def test_cancel_keeps_what_was_found(
    plan: Plan, fake_guest: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, is_gone, appears
):
    pid_file = tmp_path / "pid"
    monkeypatch.setenv("FAKE_HANG", str(pid_file))
    with in_background(plan, entry=fake_guest) as probing:
        assert appears(pid_file)
        assert not probing.wait(0.01)[-1].measurements
        started = monotonic()
        probing.cancel()
        assert monotonic() - started < 3
        assert probing.is_over
        results = probing.wait()
    assert len(results) == sum(not step.is_benchmark for step in plan.steps)
    assert is_gone(pid_file)


def test_leaving_the_block_ends_the_guest(
    plan: Plan, fake_guest: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, is_gone, appears
):
    pid_file = tmp_path / "pid"
    monkeypatch.setenv("FAKE_HANG", str(pid_file))

    def interrupted() -> None:
        with in_background(plan, entry=fake_guest):
            assert appears(pid_file)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert is_gone(pid_file)


def test_error_in_a_callback_surfaces(plan: Plan, fake_guest: Path):
    def stumble(_result: ProbeResult) -> None:
        raise ZeroDivisionError

    with in_background(plan, finished=stumble, entry=fake_guest) as probing:
        with pytest.raises(ZeroDivisionError):
            probing.wait()
        assert probing.is_over


def test_a_callback_may_cancel(plan: Plan, fake_guest: Path):
    with in_background(plan, finished=lambda _: probing.cancel(), entry=fake_guest) as probing:
        assert len(probing.wait()) == 1


TERMINATED = """
import sys
from pathlib import Path
from advisor.intake.probing.background import in_background
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.plan import make_plan
from advisor.intake.probing.presets import preset
from advisor.knowledge.load import load

plan = make_plan(load(), {"pytorch": own()}, preset("quick"))
with in_background(plan, entry=Path(sys.argv[1])) as probing:
    probing.wait()
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_no_guest_outlives_a_terminated_advisor(
    fake_guest: Path, tmp_path: Path, scratch: Path, is_gone, appears, number: signal.Signals
):
    pid_file = tmp_path / "pid"
    variables = {**os.environ, "FAKE_HANG": str(pid_file), "TMPDIR": str(scratch)}
    advisor = subprocess.Popen(
        [sys.executable, "-c", TERMINATED, str(fake_guest)],
        cwd=ROOT,
        env=variables,
        stderr=subprocess.DEVNULL,
    )
    assert appears(pid_file)
    advisor.send_signal(number)
    assert advisor.wait(10) in (128 + number, -number)
    assert is_gone(pid_file)
