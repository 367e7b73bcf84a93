"""`advisor rules lint`: what is wrong with a rule base."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree
from urllib.parse import quote

import pytest

from advisor.cli.app import run
from tests.advisor.cli.running import run as in_process

SMALL_RULES = Path(__file__).parents[2] / "small_rules"


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


def test_a_code_host_gets_paths_as_seen_from_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(copytree(SMALL_RULES, tmp_path / "our rules"))
    (folder / "zinc.yaml").write_text("questons: []\n")
    monkeypatch.chdir(tmp_path)
    assert uris(["our rules"], capsys) == ["our%20rules/zinc.yaml"]
    monkeypatch.chdir(folder)
    assert uris(["."], capsys) == ["zinc.yaml"]
    monkeypatch.chdir("/")
    assert uris([str(folder)], capsys) == [quote(str(folder / "zinc.yaml")[1:])]
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert uris([str(folder)], capsys) == [(folder / "zinc.yaml").as_uri()]


def uris(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert run(["rules", "lint", *arguments, "--format", "sarif"]) == 1
    (log,) = json.loads(capsys.readouterr().out)["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in log["results"]]
    return [place["artifactLocation"]["uri"] for place in places]


def test_warnings_are_in_the_log_unless_they_are_not_wanted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lint = ["rules", "lint", str(SMALL_RULES), "--as-of", "2026-11-22", "--format", "sarif"]
    for arguments, levels in ((lint, {"warning"}), ([*lint, "--quiet"], set())):
        assert run(arguments) == 0
        (log,) = json.loads(capsys.readouterr().out)["runs"]
        assert {result["level"] for result in log["results"]} == levels


def test_what_the_output_cannot_show_is_no_crash(tmp_path: Path) -> None:
    folder = Path(copytree(SMALL_RULES, tmp_path / "rules"))
    (folder / "zinc.yaml").write_text("übel: []\n", encoding="utf-8")
    done = in_process("rules", "lint", str(folder), PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "unknown field '?bel'" in done.stdout


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "lint", "/no/such/folder"]) == 1
    assert capsys.readouterr().err.startswith("advisor: there is no folder /no/such/folder\n")
