"""`advisor rules test`: the rule base proves itself."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

import pytest

from advisor.cli.app import run
from tests.advisor.scenarios.small import SCENARIOS

SMALL_RULES = Path(__file__).parents[2] / "small_rules"
PACK = Path(__file__).parents[4] / "examples" / "pack-acme"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = Path(copytree(SMALL_RULES, tmp_path / "rules"))
    (made / "scenarios").mkdir()
    (made / "scenarios" / "small.yaml").write_text(SCENARIOS)
    return made


def test_a_failure_is_one_line_with_its_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", "test", str(folder)]) == 1
    *failures, summary = capsys.readouterr().out.splitlines()
    assert len(failures) == 18
    assert (
        failures[-1]
        == "rules/reach.yaml:30:38: T506: no scenario expects route sapling birch phone"
    )
    assert summary == (
        "10 examples, 2 scenarios, 7 of 9 condition leaves seen both ways, 18 failed"
    )


def test_what_passes_is_only_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test", str(folder), "-k", "old-python#new"]) == 0
    assert capsys.readouterr().out == "1 example, 0 scenarios\n"
    assert run(["rules", "test", str(folder), "-k", "orchard"]) == 0
    assert capsys.readouterr().out == "0 examples, 1 scenario\n"


def test_json_has_every_failure(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test", str(folder), "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert (data["examples"], data["scenarios"], data["leaves"], data["seen"]) == (10, 2, 9, 7)
    assert data["problems"][0]["code"] == "T506"
    assert len(data["problems"]) == 18


def test_nothing_to_run_is_a_failure(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test", str(folder), "-k", "oak"]) == 1
    assert "no example and no scenario with 'oak' in its name" in capsys.readouterr().err
    for file in folder.rglob("*.yaml"):
        if file.stem not in ("base", "ease", "speed"):
            file.unlink()
    base = folder / "base.yaml"
    base.write_text(
        base.read_text().replace("answer.offline, is: false", "probe.platform.system, is: macos")
    )
    base.write_text(base.read_text().replace("answer.present", "probe.platform.system"))
    assert run(["rules", "test", str(folder)]) == 1
    assert "there is no example and no scenario in " in capsys.readouterr().err


def test_rules_that_are_not_sound_are_not_tested(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "zinc.yaml").write_text("questons: []\n")
    assert run(["rules", "test", str(folder)]) == 1
    assert "rules/zinc.yaml:1:1: S001" in capsys.readouterr().err


def test_a_pack_is_tested_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test", "--rules", str(PACK)]) == 0
    told = capsys.readouterr().out
    assert 0 < int(told.partition(" ")[0]) < 20
    assert run(["rules", "test", str(PACK)]) == 0
    assert capsys.readouterr().out == told
