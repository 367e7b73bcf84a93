"""Import times of fresh processes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_a_fresh_process_for_each_sample(ask: Any, fakes: Path) -> None:
    result = ask("benchmarks/import_time", "tensorflow", search=fakes / "noisy")
    assert result.outcome == "measured"
    cpu, wall = result.measurements
    assert (cpu.clock, wall.clock) == ("cpu", "wall")
    assert len(cpu.samples_s) == len(wall.samples_s) == 3
    assert {cpu.workload, wall.workload} == {"import"}
    assert cpu.first_call_s == wall.first_call_s
    assert all(sample_s > 0 for sample_s in cpu.samples_s)


def test_the_budget_leaves_one_sample(ask: Any, fakes: Path) -> None:
    result = ask("benchmarks/import_time", "pytorch", search=fakes / "quiet", budget_s=0)
    assert len(result.measurements[0].samples_s) == 1


def test_a_package_that_is_not_there(ask: Any) -> None:
    options = {"distributions": ["no-such-package"], "import_name": "no_such_package"}
    assert ask("benchmarks/import_time", "pytorch", **options).outcome == "not_installed"


@pytest.mark.parametrize(
    ("folder", "framework", "message"),
    [
        ("half_installed", "pytorch", "with status 1: ModuleNotFoundError"),
        ("half_installed", "tensorflow", "with status 1: ImportError: libtensorflow_framework"),
        ("crashing", "pytorch", "by signal 6: terminate called after throwing"),
        ("crashing", "tensorflow", "by signal 9: it said nothing"),
    ],
)
def test_an_import_that_fails(
    ask: Any, fakes: Path, folder: str, framework: str, message: str
) -> None:
    result = ask("benchmarks/import_time", framework, search=fakes / folder)
    assert result.outcome == "failed"
    assert message in result.message
    assert result.remedy.endswith("--force-reinstall")


@pytest.mark.framework
@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_a_real_framework(ask_real: Any, framework: str) -> None:
    result = ask_real(framework)("benchmarks/import_time", framework, imports=1)
    assert result.measurements[0].median_s > 0.1
