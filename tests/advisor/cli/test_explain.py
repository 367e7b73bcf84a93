"""Explanations, asked for as people ask: in a process of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from advisor.model.explanation import Explanation
from tests.advisor.cli.running import ROOT, run

ANSWERS = ROOT / "examples" / "answers" / "vision-on-phones.yaml"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A report as `recommend` writes it."""
    path = tmp_path_factory.mktemp("reports") / "report.json"
    options = ("--no-input", "--preset", "off", "--as-of", "2026-11-22", "--format", "json")
    done = run("recommend", "--answers", str(ANSWERS), *options, "--output", str(path))
    assert done.returncode == 0, done.stderr
    return str(path)


@pytest.mark.parametrize("columns", ["40", "60", "80", "120"])
def test_without_an_id_the_verdict_is_explained(columns: str, report: str) -> None:
    done = run("explain", report, COLUMNS=columns)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("VERDICT  PyTorch · ")
    assert "WHAT CAN BE EXPLAINED" in done.stdout
    assert all(len(line) <= int(columns) for line in done.stdout.splitlines())


@pytest.mark.parametrize("asked", ["mobile", "mobile/android", "targets", "pytorch", "executorch"])
def test_an_id_is_explained(asked: str, report: str) -> None:
    done = run("explain", report, asked)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"({asked})" in done.stdout.splitlines()[0]


def test_json_is_one_document(report: str) -> None:
    done = run("explain", report, "mobile", "--format", "json")
    assert json.loads(done.stdout)["schema"] == "advisor.explanation/1"
    made = Explanation.model_validate_json(done.stdout)
    assert (made.kind, made.id) == ("criterion", "mobile")
    assert all(item.closes for item in made.sums)


def test_a_file_gets_it_all(report: str, tmp_path: Path) -> None:
    file = tmp_path / "mobile.txt"
    done = run("explain", report, "mobile", "--output", str(file))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"the explanation is in {file}\n"
    assert file.read_text(encoding="utf-8") == run("explain", report, "mobile").stdout


def test_a_report_with_a_framework_that_it_has_no_values_of(report: str, tmp_path: Path) -> None:
    data = json.loads(Path(report).read_text(encoding="utf-8"))
    data["ranking"][1]["framework"] = "x"
    edited = tmp_path / "edited.json"
    edited.write_text(json.dumps(data), encoding="utf-8")
    done = run("explain", str(edited))
    assert (done.returncode, done.stdout) == (1, "")
    assert "ranking[1].framework: 'x' has no values in criteria" in done.stderr


def test_a_closed_pipe_is_no_error(report: str) -> None:
    done = run("explain", report, pipe_to="head -n 1")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("REPORT", "mobil"), 2, "did you mean 'mobile'"),
        (("REPORT", "mobile", "--format", "jsn"), 2, "did you mean 'json'"),
        (("REPORT", "--output", "REPORT"), 2, "would overwrite"),
        (("REPORT", "--output", "no/such/folder/page.txt"), 1, "there is no folder"),
        (("missing.json",), 1, "missing.json cannot be read"),
        ((str(ANSWERS),), 1, "is not JSON"),
        ((), 2, "REPORT"),
    ],
)
def test_bad_input_gets_one_clear_line(
    arguments: tuple[str, ...], code: int, says: str, report: str
) -> None:
    done = run("explain", *(report if word == "REPORT" else word for word in arguments))
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
