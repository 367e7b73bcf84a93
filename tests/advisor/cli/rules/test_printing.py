"""What the commands on rules share: one format or the other, and a day."""

from __future__ import annotations

import json
from datetime import date

import pytest

from advisor.cli.rules.printing import day, show
from advisor.errors import UsageProblem


def test_lines_or_data(capsys: pytest.CaptureFixture[str]) -> None:
    show("console", {"a": 1}, ["one", "two"])
    assert capsys.readouterr().out == "one\ntwo\n"
    show("json", {"a": 1}, ["one"])
    assert json.loads(capsys.readouterr().out) == {"a": 1}
    with pytest.raises(UsageProblem, match="there is no format 'yaml'"):
        show("yaml", {}, [])


def test_a_format_of_its_own_is_made_only_where_it_is_wanted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def never() -> dict[str, object]:
        raise AssertionError

    show("json", {"a": 1}, [], sarif=never)
    assert json.loads(capsys.readouterr().out) == {"a": 1}
    show("sarif", {"a": 1}, [], sarif=lambda: {"b": 2})
    assert json.loads(capsys.readouterr().out) == {"b": 2}
    with pytest.raises(UsageProblem, match=r"console, json, sarif; did you mean 'sarif'\?"):
        show("sarrif", {}, [], sarif=never)


def test_a_day() -> None:
    assert day("2026-11-22") == date(2026, 11, 22)
    assert day(None) == date.today()
    with pytest.raises(UsageProblem, match="--as-of 'tomorrow' is no day"):
        day("tomorrow")
