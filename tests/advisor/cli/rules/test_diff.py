"""`advisor rules diff`: which personas a change of the rules reaches."""

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
def folders(tmp_path: Path) -> tuple[str, str]:
    """Two rule bases, of which the later one no longer rules anybody out."""
    old = Path(copytree(SMALL_RULES, tmp_path / "old"))
    (old / "scenarios.yaml").write_text(SCENARIOS)
    new = Path(copytree(old, tmp_path / "new"))
    rules = new / "rules.yaml"
    rules.write_text(
        rules.read_text().replace('answer.python, is: "3.10"', "answer.python, is: any")
    )
    return str(old), str(new)


def test_rules_and_personas_that_change_are_listed(
    folders: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", "diff", *folders]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "changed  requirement birch-on-old-python  new/rules.yaml:2",
        "0 added, 0 removed, 1 changed",
        "",
    ]
    assert "orchard: Apples counted by phone" in lines
    assert "  ruled out  birch: birch-on-old-python -> nobody" in lines
    assert "  order      alder -> alder, birch" in lines
    assert lines[-1] == "2 of 2 scenarios change"


def test_json_has_the_same(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "diff", *folders, "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["rules"] == [
        {
            "change": "changed",
            "rule": "requirement birch-on-old-python",
            "place": "new/rules.yaml:2",
        }
    ]
    assert data["old"]["version"] == data["new"]["version"]
    assert data["old"]["content_hash"] != data["new"]["content_hash"]
    assert [item["scenario"] for item in data["moved"]] == ["orchard", "night-school"]
    change = {"what": "ruled out", "old": "birch: birch-on-old-python", "new": "nobody"}
    assert change in data["moved"][0]["changes"]


def test_the_same_rules_change_nothing(
    folders: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", "diff", folders[0], folders[0]]) == 0
    shown = capsys.readouterr().out
    assert shown == "0 added, 0 removed, 0 changed\n\n0 of 2 scenarios change\n"


def test_a_pack_is_compared_with_the_rules_that_ship(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "diff", "--rules", str(PACK), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["old"]["packs"] == []
    assert data["new"]["packs"] != []
    assert "added" in {item["change"] for item in data["rules"]}


def test_something_to_compare_with_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "diff"]) == 2
    assert "name a folder of rule files" in capsys.readouterr().err


def test_a_pack_is_compared_by_another_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "diff", str(PACK)]) == 2
    assert f"advisor rules diff --rules {PACK}" in capsys.readouterr().err
