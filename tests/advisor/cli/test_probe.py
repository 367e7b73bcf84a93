"""`advisor probe` with fake frameworks: clean data on standard output, everything else beside."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from advisor.errors import AdvisorError, UsageProblem
from advisor.intake.probing.files import read_probes
from advisor.model.probes import ProbeFile, ProbeResult


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


OWN = """
def pytorch(device):
    losses = iter([{first}, 0.5, 0.25, 0.125, 0.0625])
    return lambda: next(losses, 0.0)

def tensorflow(device):
    losses = iter([1.0, 0.5, 0.25, 0.125, 0.0625])
    return lambda: next(losses, 0.0)
"""


def results_of(done) -> dict[tuple[str, str], ProbeResult]:
    assert done.exit_code == 0, done.exception
    return results_in(done.stdout)


def results_in(text: str) -> dict[tuple[str, str], ProbeResult]:
    file = ProbeFile.model_validate_json(text)
    return {(one.probe, str(one.framework)): one for one in file.results}


def test_only_runs_what_it_names(call, fakes):
    fakes("quiet")
    found = results_of(call("probe", "--only", "matmul"))
    assert {probe for probe, _ in found if not probe.startswith("facts/")} == {"benchmarks/matmul"}
    assert found["benchmarks/matmul", "pytorch"].outcome == "measured"
    assert found["facts/installation", "pytorch"].values["version"] == "2.99.0"


def test_capabilities_are_tried_where_they_apply_and_nothing_is_timed(call, fakes):
    fakes("quiet")
    found = results_of(call("probe", "--capabilities", "saved-model"))
    assert {key for key in found if not key[0].startswith("facts/")} == {
        ("capabilities/saved_model", "tensorflow")
    }
    assert "did you mean 'mobile'" in refusal(call, "--capabilities", "mobil").message


def test_repeated_runs_are_all_in_the_file(call, fakes):
    fakes("quiet")
    found = results_of(call("probe", "--only", "matmul", "--repeat", "2"))
    sessions = [one.session for one in found["benchmarks/matmul", "pytorch"].measurements]
    assert len(set(sessions)) == len(sessions) == 2
    others = [one.session for one in found["benchmarks/matmul", "tensorflow"].measurements]
    assert others == sessions


def test_a_workload_of_ones_own(call, fakes, tmp_path: Path):
    fakes("quiet")
    mine = tmp_path / "mine.py"
    mine.write_text(OWN.format(first=1.0))
    found = results_of(call("probe", "--only", "workload", "--workload", str(mine)))
    assert {probe for probe, _ in found if not probe.startswith("facts/")} == {"workload/mine"}
    one, other = (found["workload/mine", name] for name in ("pytorch", "tensorflow"))
    assert [(item.workload, item.mode) for item in one.measurements] == [("workload/mine", "own")]
    assert one.measurements[0].losses == (1.0, 0.5, 0.25, 0.125, 0.0625)
    assert one.measurements[0].session == other.measurements[0].session
    assert one.message == ""


def test_a_workload_that_is_not_the_same_work_is_not_timed(call, fakes, tmp_path: Path):
    fakes("quiet")
    mine = tmp_path / "mine.py"
    mine.write_text(OWN.format(first=1.25))
    done = call("probe", "--only", "workload", "--workload", str(mine))
    assert str(done.exception).startswith("mine.py: not timed: the losses differ by 0.2")
    found = results_in(done.stdout)
    for framework in ("pytorch", "tensorflow"):
        one = found["workload/mine", framework]
        assert (one.outcome, one.measurements) == ("failed", ())
        assert (
            "the losses differ by 0.2 (tolerance 0.001), so it is not the same work" in one.message
        )


def test_what_is_wrong_with_a_workload_comes_before_anything_runs(call, tmp_path: Path):
    (tmp_path / "mine.py").write_text("import torch\ndef pytorch(device): ...\n")
    assert (
        "mine.py:1:1: workload: " in refusal(call, "--workload", str(tmp_path / "mine.py")).message
    )
    assert "did you mean 'train_cnn'" in refusal(call, "--only", "train_cn").message
