"""`advisor rules stale`: what is due, for people and for scripts."""

from __future__ import annotations

import json
from datetime import date

import pytest

from advisor.cli.app import run
from advisor.cli.rules.stale import later
from advisor.errors import UsageProblem

FRESH, BY_THEN = "2026-11-23", "2099-01-01"


@pytest.fixture(autouse=True)
def _a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)


def test_nothing_is_due(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "stale", "--as-of", FRESH]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("Nothing is due by 2026-11-23; the next is ")
    assert shown.err == ""


def test_what_is_due_is_listed_with_its_place_and_exits_with_four(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["rules", "stale", "--within", "4m", "--as-of", FRESH]) == 4
    shown = capsys.readouterr()
    assert shown.out.startswith("DUE BY 2027-03-23 (")
    assert max(map(len, shown.out.splitlines())) <= 80
    assert "torch-newest-release evidence, rules/evidence/maintenance.yaml:" in shown.out
    assert "verify: pip index versions torch\n" in shown.out
    assert "to be reviewed by 2027-03-23" in shown.err


def test_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "stale", "--as-of", BY_THEN, "--format", "json"]) == 4
    due = json.loads(capsys.readouterr().out)
    assert {item["kind"] for item in due} == {
        "evidence",
        "myth",
        "requirement",
        "advice",
        "need",
        "route",
    }
    assert [item["due"] for item in due] == sorted(item["due"] for item in due)
    assert all(item["past"] for item in due)
    newest = next(item for item in due if item["id"] == "torch-newest-release")
    assert "pytorch" in newest["carries"]


@pytest.mark.parametrize("duration", ["", "30", "d", "1.5m", "-1d", "3mm", "12345d", "٣d", "1y "])
def test_a_wrong_duration_is_wrong_usage(duration: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "stale", f"--within={duration}"]) == 2
    assert "is no time such as 30d, 6w, 3m or 1y" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("duration", "day"),
    [
        ("0d", date(2027, 1, 31)),
        ("30d", date(2027, 3, 2)),
        ("6w", date(2027, 3, 14)),
        ("1m", date(2027, 2, 28)),
        ("3m", date(2027, 4, 30)),
        ("11m", date(2027, 12, 31)),
        ("13m", date(2028, 2, 29)),
        ("1y", date(2028, 1, 31)),
    ],
)
def test_months_are_those_of_the_calendar(duration: str, day: date) -> None:
    assert later(date(2027, 1, 31), duration) == day


@pytest.mark.parametrize("duration", ["9999y", "9999m"])
def test_the_calendar_ends(duration: str) -> None:
    with pytest.raises(UsageProblem, match="after the year 9999"):
        later(date(9990, 1, 31), duration)
