"""Everything that is wrong is refused before anything is measured, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from advisor.cli.inputs import Inputs
from advisor.cli.job import Job
from advisor.errors import AdvisorError, PolicyFailed, UsageProblem
from advisor.model.report import Report

JOB = Job(
    inputs=Inputs(
        answers=None,
        options=("python=3.14",),
        no_input=True,
        preset="off",
        probe_files=(),
        pythons=(),
        frameworks=(),
        timeout_s=None,
    ),
    format="json",
    details=False,
    output=None,
    seed=0,
    as_of="2026-11-22",
    expect=None,
    require=None,
    fail_on_unknown=False,
)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"format": "jsn"}, "did you mean 'json'"),
        ({"as_of": "2026-13-01"}, "is no day"),
        ({"expect": "tensorfow"}, "did you mean 'tensorflow'"),
        ({"require": "settld"}, "did you mean 'settled'"),
    ],
)
def test_wrong_usage_is_refused_first(
    wrong: dict[str, str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    job = replace(JOB, inputs=replace(JOB.inputs, preset="thorough"), **wrong)
    with pytest.raises(UsageProblem, match=says):
        job.run()
    assert capsys.readouterr().out == ""


def test_a_place_that_cannot_be_written_is_refused_first(tmp_path: Path) -> None:
    job = replace(JOB, output=tmp_path / "no" / "report.json")
    with pytest.raises(AdvisorError, match="there is no folder"):
        job.run()


def test_a_file_that_the_report_is_made_from_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("schema: advisor.answers/1\nanswers: {goal: product}\n", encoding="utf-8")
    job = replace(JOB, inputs=replace(JOB.inputs, answers=file), output=file)
    with pytest.raises(UsageProblem, match="would overwrite"):
        job.run()
    assert "goal: product" in file.read_text(encoding="utf-8")


def test_the_project_of_the_answers_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("schema: advisor.answers/1\nname: Camera\nanswers: {goal: product}\n", "utf-8")
    replace(JOB, inputs=replace(JOB.inputs, answers=file)).run()
    assert Report.model_validate_json(capsys.readouterr().out).project == "Camera"


def test_a_failed_policy_still_leaves_the_report(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    with pytest.raises(PolicyFailed, match="expected tensorflow, got no recommendation yet"):
        replace(JOB, output=file, expect="tensorflow").run()
    assert file.stat().st_size > 0


def test_only_the_named_frameworks_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    both = ("tensorflow", "pytorch")
    replace(JOB, inputs=replace(JOB.inputs, frameworks=both)).run()
    report = Report.model_validate_json(capsys.readouterr().out)
    assert report.candidates == ("pytorch", "tensorflow")


def test_one_alone_is_not_called_settled() -> None:
    alone = replace(JOB.inputs, frameworks=("tensorflow",), options=("approach=train",))
    with pytest.raises(PolicyFailed, match="required leans, got only candidate"):
        replace(JOB, inputs=alone, require="leans").run()
