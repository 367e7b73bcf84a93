"""`advisor rules effective`: what packs make of the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from advisor.cli.app import run

ACME = ("--rules", str(Path(__file__).parents[4] / "examples" / "pack-acme"))
TODAY = ("--as-of", "2026-11-23")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["rules", "effective", *arguments, *TODAY]) == 0
    return capsys.readouterr().out


def test_all_that_is_added_or_patched(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [line.split() for line in shown(capsys, *ACME).splitlines()]
    assert ["disabled", "need", "hosted-models", "by", "acme", "3", "until"] in [
        row[:7] for row in rows
    ]
    assert ["added", "framework", "acme-flow", "by", "acme", "3"] in [row[:6] for row in rows]
    assert all(row[-1].startswith("(pack-acme/") for row in rows)


def test_without_packs_there_is_nothing_to_show(capsys: pytest.CaptureFixture[str]) -> None:
    said = "no pack adds or patches anything: the rules apply as they ship\n"
    assert shown(capsys) == said


def test_why_shows_each_layer_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, *ACME, "--why", "maintenance/governance").splitlines()
    assert lines[0] == "leaf maintenance/governance: Who decides"
    assert lines[1].startswith("  rules/criteria/maintenance.yaml:")
    assert ": defined by rules 20" in lines[1]
    assert lines[2].startswith("  pack-acme/pack.yaml:")
    assert lines[2].endswith(": tuned by acme 3 until 2027-10-31")
    assert lines[3] == "      base: irrelevant -> some"
    assert lines[4].endswith("(architecture@acme.example)")
    assert lines[5].startswith('      based_on: "')


def test_what_is_over_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["rules", "effective", *ACME, "--why", "hosted-models", "--as-of", "2027-11-01"]
    assert run(arguments) == 0
    assert "until 2027-10-31, which is over: it does not apply" in capsys.readouterr().out


def test_data(capsys: pytest.CaptureFixture[str]) -> None:
    (item,) = json.loads(shown(capsys, *ACME, "--why", "hosted-models", "--format", "json"))
    (layer,) = item["patches"]
    assert item["state"] == "disabled"
    assert item["by"].startswith("rules 20")
    assert (layer["owner"], layer["until"]) == ("data-protection@acme.example", "2027-10-31")


def test_an_unknown_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "effective", "--why", "hosted-model"]) == 2
    assert "did you mean 'hosted-models'?" in capsys.readouterr().err
