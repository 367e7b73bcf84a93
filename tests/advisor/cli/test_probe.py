"""`advisor probe` with fake frameworks: clean data on standard output, everything else beside."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from advisor.errors import AdvisorError, UsageProblem
from advisor.intake.probing.files import read_probes


def test_data_go_to_standard_output(call, fakes):
    fakes("noisy")
    done = call("probe", "--framework", "pytorch")
    assert done.exit_code == 0
    file = json.loads(done.stdout)
    outcomes = {one["probe"]: one["outcome"] for one in file["results"]}
    assert outcomes["facts/devices"] == "measured"
    assert outcomes["benchmarks/matmul"] == "measured"
    assert {one["framework"] for one in file["results"]} == {None, "pytorch"}


def test_bad_endings_are_told_on_standard_error(call, fakes, tmp_path: Path):
    fakes("crashing")
    path = tmp_path / "probes.json"
    done = call("probe", "--output", str(path))
    assert done.exit_code == 0
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert "advisor: devices (pytorch) crashed: no reply (SIGABRT)" in lines[0] + lines[1]
    results = {(one.probe, one.framework): one for one in read_probes(path).results}
    assert results["facts/devices", "tensorflow"].outcome == "crashed"
    assert results["benchmarks/matmul", "tensorflow"].outcome == "not_applicable"
    assert not [line for line in lines if "matmul" in line]


def test_hanging_framework_costs_its_timeout_only(call, fakes):
    fakes("hanging")
    done = call("probe", "--framework", "tensorflow", "--timeout", "2")
    results = {one["probe"]: one for one in json.loads(done.stdout)["results"]}
    assert results["facts/devices"]["outcome"] == "timed_out"
    assert results["facts/devices"]["seconds"] < 6


def refusal(call, *arguments: str) -> AdvisorError:
    error = call("probe", *arguments).exception
    assert isinstance(error, AdvisorError)
    return error


def test_wrong_usage(call):
    unknown = refusal(call, "--framework", "pytorhc")
    assert isinstance(unknown, UsageProblem)
    assert "did you mean 'pytorch'" in unknown.message
    assert "there are quick, standard, thorough" in refusal(call, "--preset", "off").message
    other = refusal(call, "--framework", "pytorch", "--python", f"tensorflow={sys.executable}")
    assert "no framework is called 'tensorflow'" in other.message


@pytest.mark.parametrize("name", ["", "file/probes.json"])
def test_output_is_checked_before_anything_runs(call, tmp_path: Path, name: str):
    (tmp_path / "file").write_text("")
    error = refusal(call, "--output", str(tmp_path / name))
    assert "cannot be written" in error.message or "there is no folder" in error.message
