"""`advisor rules list`: what there is."""

from __future__ import annotations

import json

import pytest

from advisor.cli.app import run


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
    ],
)
def test_wrong_usage_is_one_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", *arguments]) == 2
    shown = capsys.readouterr()
    assert message in shown.err
    assert shown.out == ""
