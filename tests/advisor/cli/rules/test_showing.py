"""`advisor rules show`: one thing in the rule base."""

from __future__ import annotations

import json

import pytest

from advisor.cli.app import run


def test_a_rule_in_plain_english_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "pytorch-intel-mac"]) == 0
    shown = capsys.readouterr().out
    assert "requirement pytorch-intel-mac  (rules/requirements/macos.yaml:" in shown
    assert "Rules out PyTorch where all of these hold:" in shown
    assert "- “Operating system of this machine” is “macos”" in shown
    assert "no-intel-mac-wheels, vendor documentation, seen 20" in shown
    assert "outcome ruled out" in shown


def test_a_name_that_two_things_have(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "visualisation"]) == 0
    shown = capsys.readouterr().out
    assert "criterion visualisation  (" in shown
    assert "There is also the question answer.visualisation  (rules/questions/" in shown


def test_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "pytorch-intel-mac", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert set(data) == {"id", "kind", "position", "record", "english"}
    assert data["record"]["framework"] == "pytorch"
    assert "is “macos”" in data["english"]["violated_when"]


def test_a_wrong_id_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "mobil/ios"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "did you mean 'mobile/ios'?" in said.err
