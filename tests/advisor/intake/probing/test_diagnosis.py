"""The diagnosis: what is there, what can be measured, what mends the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from advisor.intake.environments.found import Environment, environments
from advisor.intake.environments.place import python_in
from advisor.intake.environments.record import Made, begin, write
from advisor.intake.probing.diagnosis import Diagnosis, diagnose
from advisor.intake.probing.interpreters import Interpreter, own
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


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where managed environments go."""
    monkeypatch.setenv("ADVISOR_ENVIRONMENTS", str(tmp_path / "environments"))
    return tmp_path / "environments"


@pytest.fixture
def look(real_knowledge: Knowledge):
    def diagnosed(
        *results: ProbeResult,
        interpreter: Interpreter | None = None,
        environments: Iterable[Environment] = (),
    ) -> Diagnosis:
        plan = make_plan(real_knowledge, {"pytorch": interpreter or own()}, FACTS_ONLY)
        return diagnose(plan, (*MACHINE, *results), environments)

    return diagnosed


def test_all_is_well(look):
    diagnosis = look(INSTALLED, WORKING)
    (health,) = diagnosis.frameworks
    assert (health.installed, health.version) == (True, "2.13.0")
    assert health.devices == ("cpu", "cuda")
    assert health.can_be_measured
    assert (health.problem, health.mend, health.apart) == ("", "", "")
    assert health.interpreter == own().path
    assert diagnosis.found["hardware.cores"] == 4
    assert diagnosis.problems == ()
    assert diagnosis.environments == ()
    assert diagnosis.environments_in == os.environ["ADVISOR_ENVIRONMENTS"]


@pytest.mark.parametrize(
    ("state", "judge", "problem", "mend"),
    [
        ("complete", "own", "it is not used, since the advisor's own Python has pytorch too", ""),
        ("complete", "its own", "", ""),
        ("unfinished", "own", "its installation was interrupted", "probe --install --framework"),
    ],
)
def test_environments(
    look,
    home: Path,
    real_knowledge: Knowledge,
    state: str,
    judge: str,
    problem: str,
    mend: str,
):
    torch = real_knowledge.framework_by_id["pytorch"].model_copy(update={"import_name": "json"})
    folder = home / "pytorch"
    venv = [sys.executable, "-m", "venv", "--without-pip", str(folder)]
    subprocess.run(venv, check=True, capture_output=True)
    made = begin(folder, torch).model_dump() | {"state": state, "version": "2.13.0"}
    write(folder, Made.model_validate(made))
    other = Interpreter(str(python_in(folder)), "3.11.7", "/base")
    diagnosis = look(interpreter=own() if judge == "own" else other, environments=environments())
    (found,) = diagnosis.environments
    assert (found.framework, found.path, found.version) == ("pytorch", str(folder), "2.13.0")
    assert found.problem == problem
    assert mend in found.mend
    assert bool(found.mend) == (state == "unfinished")


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
