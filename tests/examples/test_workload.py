"""The example of a workload of one's own is the same work in both frameworks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.intake.probing.interleaving.session import Session
from advisor.intake.probing.interpreters import choose
from advisor.intake.probing.own_workload import read_workload
from advisor.intake.probing.presets import preset
from advisor.intake.probing.request import Request
from advisor.model.knowledge import Knowledge
from advisor.model.losses import largest_gap

EXAMPLE = Path(__file__).parents[2] / "examples" / "workload.py"
PYTHON = os.environ.get("ADVISOR_TEST_PYTHON", sys.executable)
BOTH = {"pytorch": "torch", "tensorflow": "tensorflow"}


@pytest.mark.framework
def test_the_losses_agree_and_both_are_timed(real_knowledge: Knowledge) -> None:
    for package in (*BOTH.values(), "numpy"):
        code = f"import importlib.util, sys; sys.exit(not importlib.util.find_spec({package!r}))"
        if subprocess.run([PYTHON, "-c", code], check=False).returncode:
            pytest.skip(f"{PYTHON} has no {package}")
    workload = read_workload(EXAMPLE, real_knowledge.framework_by_id)
    interpreters = choose([f"{name}={PYTHON}" for name in BOTH], tuple(BOTH))
    options = workload.options(preset("quick"), "cpu", 1)
    requests = []
    for name, package in BOTH.items():
        named = {"import_name": package, "distributions": [package], **options}
        requests.append(Request(workload.probe.name, name, interpreters[name], 120.0, named))
    with Session(real_knowledge.method.speed) as session:
        results = session.measure(requests)
    assert results is not None
    assert [(item.outcome, item.message) for item in results] == [("measured", "")] * 2
    losses = [item.measurements[0].losses for item in results]
    assert [len(item) for item in losses] == [5, 5]
    assert largest_gap(losses) < 1e-4
    assert losses[0][0] > losses[0][4] > 0
