"""Between the options of `probe` and its file, with fake frameworks."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.cli.measuring import chosen_preset, measured
from advisor.errors import UsageProblem
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.plan import make_plan
from advisor.intake.probing.presets import FACTS_ONLY, preset
from advisor.model.knowledge import Knowledge

ROOT = Path(__file__).parents[3]


def test_a_preset_with_what_is_named_only():
    assert chosen_preset("standard", (), None) is preset("standard")
    assert "benchmarks/matmul" in chosen_preset("quick", ["matmul"], None).only
    with pytest.raises(UsageProblem, match="there are quick, standard, thorough"):
        chosen_preset("off", (), None)


def test_capabilities_alone_measure_no_times():
    alone = chosen_preset(None, (), None, ["tflite"])
    assert alone.capabilities == {"capabilities/tflite"}
    assert not alone.runs("benchmarks/matmul")
    for other in (
        chosen_preset("quick", (), None, ["tflite"]),
        chosen_preset(None, ["matmul"], None, ["tflite"]),
    ):
        assert other.runs("benchmarks/matmul")
        assert other.capabilities == {"capabilities/tflite"}
    assert chosen_preset(None, (), None) is preset("quick")


def test_facts_are_not_repeated(real_knowledge: Knowledge, fakes):
    fakes("quiet")
    plan = make_plan(real_knowledge, {"pytorch": own()}, FACTS_ONLY)
    results = measured(plan, 3)
    assert [(item.probe, item.framework) for item in results] == [step.key for step in plan.steps]
    assert {item.message for item in results} == {""}


def test_what_was_measured_before_an_interrupt_is_kept(tmp_path: Path, appears):
    package, begun, output = tmp_path / "tensorflow", tmp_path / "begun", tmp_path / "probes.json"
    package.mkdir()
    (package / "__init__.py").write_text(
        f"import os, time\nopen({str(begun)!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)\n"
    )
    command = [sys.executable, "-m", "advisor", "probe", "--framework", "tensorflow"]
    advisor = subprocess.Popen(
        [*command, "--output", str(output)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert appears(begun)
    advisor.send_signal(signal.SIGINT)
    _, said = advisor.communicate(timeout=30)
    assert advisor.returncode == 130
    assert f"what was measured until then is in {output}" in said
    probes = {result["probe"] for result in json.loads(output.read_text())["results"]}
    assert "facts/hardware" in probes
    assert "facts/devices" not in probes
