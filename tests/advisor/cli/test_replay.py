"""Replays, as people and scripts run them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from advisor.model.comparison import Replay
from tests.advisor.cli.running import run
from tests.advisor.cli.saved import edited, saved

OTHER_RULES = {"rules": {"version": "2025.1.1", "content_hash": "0" * 16, "packs": []}}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("reports") / "report.json")


def test_identical(report: Path) -> None:
    done = run("replay", str(report))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("identical: rule base 20")
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (OTHER_RULES, "Made by rule base 2025.1.1 (0000000000000000); the present one is"),
        ({"advisor_version": "0.0.1"}, "Made by advisor 0.0.1"),
        ({"warnings": []}, "so the file was edited, or the program was"),
        ({"seed": 3}, "Where: ranking"),
    ],
)
def test_what_differs_is_said_on_standard_output(
    report: Path, changes: dict[str, Any], says: str
) -> None:
    spoilt = edited(report, "spoilt.json", **changes)
    done = run("replay", str(spoilt))
    assert done.returncode == 4
    assert says in " ".join(done.stdout.split())
    assert done.stderr == f"advisor: the replay of {spoilt} differs\n"


def test_json_says_it_too(report: Path) -> None:
    same = Replay.model_validate_json(run("replay", str(report), "--format", "json").stdout)
    assert same.identical
    spoilt = edited(report, "spoilt.json", **OTHER_RULES)
    done = run("replay", str(spoilt), "--format", "json")
    assert done.returncode == 4
    assert Replay.model_validate_json(done.stdout).keys == ("rules",)


def test_what_cannot_be_replayed(report: Path) -> None:
    unknown = edited(report, "jax.json", candidates=["jax"])
    done = run("replay", str(unknown))
    assert (done.returncode, done.stdout) == (1, "")
    assert "knows none of the report's candidates: jax" in done.stderr
    assert run("replay", "none.json").returncode == 1
    assert run("replay", str(report), "--format", "html").returncode == 2
