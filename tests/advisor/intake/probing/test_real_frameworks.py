"""The real plan with real frameworks, in the Python that ADVISOR_TEST_PYTHON names."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from advisor.intake.probing.background import in_background
from advisor.intake.probing.facts import probe_facts
from advisor.intake.probing.interpreters import choose
from advisor.intake.probing.plan import make_plan
from advisor.intake.probing.presets import preset
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult

pytestmark = pytest.mark.framework

PYTHON = os.environ.get("ADVISOR_TEST_PYTHON", sys.executable)
CNN = "benchmarks/train_cnn"
BOTH = {"pytorch": "torch", "tensorflow": "tensorflow"}


@pytest.fixture(scope="module")
def results(real_knowledge: Knowledge) -> tuple[ProbeResult, ...]:
    for package in BOTH.values():
        code = f"import importlib.util, sys; sys.exit(not importlib.util.find_spec({package!r}))"
        if subprocess.run([PYTHON, "-c", code], check=False).returncode:
            pytest.skip(f"{PYTHON} has no {package}")
    interpreters = choose([f"{framework}={PYTHON}" for framework in BOTH], tuple(BOTH))
    with in_background(make_plan(real_knowledge, interpreters, preset("quick"))) as probing:
        return probing.wait()


def test_everything_is_measured(results: tuple[ProbeResult, ...]):
    assert {one.outcome for one in results} == {"measured"}, [one.message for one in results]


def test_modes(results: tuple[ProbeResult, ...]):
    modes = {
        (one.probe, one.framework): {measurement.mode for measurement in one.measurements}
        for one in results
    }
    assert modes["benchmarks/train_cnn", "tensorflow"] == {"eager", "compiled"}
    assert modes["benchmarks/train_cnn", "pytorch"] == {"eager"}
    (told,) = (one.message for one in results if one.probe == CNN and one.framework == "pytorch")
    assert "compiled left out: its first call takes about 20 s" in told


def test_both_did_the_same_work(results: tuple[ProbeResult, ...], real_knowledge: Knowledge):
    tolerance = real_knowledge.method.speed.loss_tolerance
    for workload in ("train-mlp", "train-cnn"):
        measured = [m for one in results for m in one.measurements if m.workload == workload]
        assert len(measured) >= 2
        first = measured[0].losses
        assert len(first) > 0
        for other in measured:
            for one, two in zip(first, other.losses, strict=False):
                assert one == pytest.approx(two, rel=tolerance)


def test_facts(results: tuple[ProbeResult, ...], real_knowledge: Knowledge):
    facts = probe_facts(results, real_knowledge.fact_types)
    for framework in BOTH:
        assert facts[f"probe.devices.{framework}.works"].value is True
        assert facts[f"probe.installation.{framework}.version"].state == "known"
    assert facts["probe.interpreter.python"].state == "known"


def test_quick_is_quick(results: tuple[ProbeResult, ...]):
    # Twice the promised minute, since the machine that tests may be busy.
    assert sum(one.seconds for one in results) < 120
