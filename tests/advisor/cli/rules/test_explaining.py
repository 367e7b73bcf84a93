"""`advisor rules explain`: one code in full, or all of them in a line each."""

from __future__ import annotations

import json

import pytest

from advisor.cli.app import run
from advisor.knowledge.codes import codes


def test_a_code_has_a_cause_an_example_and_a_repair(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert run(["rules", "explain", "y007"]) == 0
    assert capsys.readouterr().out == (
        "Y007 (error): A key stands twice\n"
        "\n"
        "Most readers keep the second value and drop the first\n"
        "without a word.\n"
        "\n"
        "    advice: []\n"
        "    advice: []\n"
        "\n"
        "Keep one of the two, or give them different names.\n"
    )


def test_without_a_code_there_is_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:4] for line in lines] == list(codes())
    assert "E303  warning  Evidence past its review date" in lines


def test_both_are_there_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "explain", "E303", "--format", "json"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert one["level"] == "warning"
    assert run(["rules", "explain", "--format", "json"]) == 0
    assert one in json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Y07"], "there is no code 'Y07'; did you mean 'Y007'?"),
        (["Y007", "--format", "jsn"], "there is no format 'jsn'; there are console, json"),
    ],
)
def test_wrong_usage_is_one_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", "explain", *arguments]) == 2
    shown = capsys.readouterr()
    assert message in shown.err
    assert shown.out == ""
