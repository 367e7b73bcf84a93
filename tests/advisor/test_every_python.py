"""The same inputs and seed give the same bytes on every Python that the advisor supports."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from advisor.intake.probing.files import probe_file, write_probes
from tests.advisor.knowing import measured
from tests.interpreters import python_of

TOP = Path(__file__).parents[2]
VERSIONS = ("3.10", "3.11", "3.12", "3.13")
EXAMPLES = sorted((TOP / "examples" / "answers").glob("*.yaml"))
NEEDED = ("packaging", "platformdirs", "pydantic", "PyYAML", "rich", "typer")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A probe file with times that no two logarithms agree on."""
    path = tmp_path_factory.mktemp("machine") / "machine.json"
    times = (0.0117, 0.0131)
    results = [
        measured(framework, median_s * factor, workload=workload)
        for workload, factor in (("train-mlp", 1.0), ("matmul", 0.37), ("train-cnn", 7.3))
        for framework, median_s in zip(("pytorch", "tensorflow"), times, strict=True)
    ]
    write_probes(path, probe_file(results))
    return path


def reported(python: str, machine: Path, answers: Path) -> bytes:
    fixed = ["--no-input", "--format", "json", "--seed", "3", "--as-of", "2026-11-22"]
    given = ["--answers", str(answers), "--probes", str(machine)]
    command = [python, "-m", "advisor", "recommend", *given, *fixed]
    return subprocess.run(command, cwd=TOP, capture_output=True, check=True).stdout


@cache
def expected(machine: Path, answers: Path) -> bytes:
    return reported(sys.executable, machine, answers)


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_the_same_bytes(version: str, machine: Path, tmp_path: Path) -> None:
    python = python_of(version)
    if python is None:
        pytest.skip(
            f"no Python {version}; name one: ADVISOR_TEST_PYTHON_{version.replace('.', '_')}"
        )
    subprocess.run([python, "-m", "venv", str(tmp_path)], check=True, capture_output=True)
    own = str(tmp_path / "bin" / "python")
    pip = [own, "-m", "pip", "install", "--quiet", "--constraint", "constraints.txt", *NEEDED]
    subprocess.run(pip, cwd=TOP, check=True, capture_output=True)
    for answers in EXAMPLES:
        assert reported(own, machine, answers) == expected(machine, answers), answers.stem
