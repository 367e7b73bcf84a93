"""`advisor rules lint`: what is wrong with a rule base."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

import pytest

from advisor.cli.app import run

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
