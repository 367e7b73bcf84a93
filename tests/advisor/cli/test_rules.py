"""`advisor rules`: what there is, and what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

import pytest

from advisor.cli.app import run

SMALL_RULES = Path(__file__).parents[1] / "small_rules"


def test_the_list_names_everything_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list"]) == 0
    shown = capsys.readouterr().out
    assert "frameworks (2)" in shown
    assert "(rules/frameworks/pytorch.yaml:" in shown
    assert "    mobile/android" in shown


def test_one_kind_alone_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list", "needs", "--format", "json"]) == 0
    entries = json.loads(capsys.readouterr().out)
    assert {entry["group"] for entry in entries} == {"needs"}
    assert set(entries[0]) == {"group", "kind", "id", "title", "file", "line"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["list", "nedds"], "did you mean 'needs'?"),
        (["list", "--format", "yaml"], "there is no format 'yaml'"),
        (["lint", "--as-of", "tomorrow"], "--as-of 'tomorrow' is no day"),
    ],
)
def test_wrong_usage_is_one_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", *arguments]) == 2
    shown = capsys.readouterr()
    assert message in shown.err
    assert shown.out == ""


def test_warnings_do_not_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "lint", str(SMALL_RULES), "--as-of", "2026-11-22"]) == 0
    shown = capsys.readouterr().out
    assert "small_rules/questions.yaml:51:9: warning Q201: nothing reads" in shown
    assert shown.endswith("0 errors, 2 warnings\n")
    assert run(["rules", "lint", str(SMALL_RULES), "--quiet"]) == 0
    assert "warning Q201" not in capsys.readouterr().out


def test_errors_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path(copytree(SMALL_RULES, tmp_path / "rules"))
    (folder / "zinc.yaml").write_text("questons: []\n")
    assert run(["rules", "lint", str(folder)]) == 1
    assert "rules/zinc.yaml:1:1: S001: unknown field 'questons'" in capsys.readouterr().out
    assert run(["rules", "lint", str(folder), "--format", "json"]) == 1
    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert (error["file"], error["line"], error["code"]) == ("rules/zinc.yaml", 1, "S001")
