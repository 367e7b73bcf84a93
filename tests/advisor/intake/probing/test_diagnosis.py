"""The diagnosis: what is there, what can be measured, what mends the rest."""

from __future__ import annotations

import pytest

from advisor.intake.probing.diagnosis import Diagnosis, diagnose
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.plan import make_plan
from advisor.intake.probing.presets import FACTS_ONLY
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult

MACHINE = (
    ProbeResult(probe="facts/platform", outcome="measured", values={"system": "linux"}),
    ProbeResult(probe="facts/hardware", outcome="measured", values={"cores": 4.0}),
)
INSTALLED = ProbeResult(
    probe="facts/installation",
    framework="pytorch",
    outcome="measured",
    values={"installed": True, "version": "2.13.0"},
)
WORKING = ProbeResult(
    probe="facts/devices",
    framework="pytorch",
    outcome="measured",
    values={"works": True, "cuda": True, "mps": False},
)


@pytest.fixture
def look(real_knowledge: Knowledge):
    plan = make_plan(real_knowledge, {"pytorch": own()}, FACTS_ONLY)

    def diagnosed(*results: ProbeResult) -> Diagnosis:
        return diagnose(plan, (*MACHINE, *results))

    return diagnosed


def test_all_is_well(look):
    diagnosis = look(INSTALLED, WORKING)
    (health,) = diagnosis.frameworks
    assert (health.installed, health.version) == (True, "2.13.0")
    assert health.devices == ("cpu", "cuda")
    assert health.can_be_measured
    assert (health.problem, health.mend) == ("", "")
    assert health.interpreter == own().path
    assert diagnosis.found["hardware.cores"] == 4
    assert diagnosis.problems == ()


def test_not_installed_is_mended_by_installing(look):
    absent = INSTALLED.model_copy(
        update={"outcome": "not_installed", "values": {"installed": False}, "message": "absent"}
    )
    (health,) = look(absent).frameworks
    assert health.installed is False
    assert not health.can_be_measured
    assert health.mend.startswith(f"{own().path} -m pip install ")


def test_a_framework_that_does_not_work(look):
    broken = WORKING.model_copy(
        update={"outcome": "crashed", "values": {}, "message": "SIGILL", "remedy": "do this"}
    )
    (health,) = look(INSTALLED, broken).frameworks
    assert health.installed
    assert not health.can_be_measured
    assert (health.problem, health.mend) == ("SIGILL", "do this")


def test_nothing_known(look):
    (health,) = look().frameworks
    assert health.installed is None
    assert health.version is None
    assert not health.can_be_measured


def test_trouble_of_the_machine_is_shown(look):
    driver = ProbeResult(
        probe="facts/drivers", outcome="measured", message="driver broken", remedy="reinstall"
    )
    (problem,) = look(driver).problems
    assert (problem.probe, problem.problem, problem.mend) == (
        "facts/drivers",
        "driver broken",
        "reinstall",
    )
