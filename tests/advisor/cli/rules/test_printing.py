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


def test_a_day() -> None:
    assert day("2026-11-22") == date(2026, 11, 22)
    assert day(None) == date.today()
    with pytest.raises(UsageProblem, match="--as-of 'tomorrow' is no day"):
        day("tomorrow")
