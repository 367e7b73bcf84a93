"""`advisor rules myths`: claims with their verdicts, in lines that fit and as data."""

from __future__ import annotations

import json

import pytest

from advisor.cli.app import run


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("COLUMNS", raising=False)

    def call(*arguments: str) -> str:
        assert run(["rules", "myths", *arguments]) == 0
        return capsys.readouterr().out

    return call


def test_all_of_them_fit_a_pipe_and_are_plain(printed) -> None:
    text = printed()
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text
    assert text.splitlines()[-1].startswith("75 claims: ")
    assert "MOBILE AND EMBEDDED\n" in text


def test_text_and_verdict_choose(printed) -> None:
    text = printed("pytorch mobile", "--verdict", "false")
    assert "  false       PyTorch Mobile is emerging as a way to phones.\n" in text
    assert "[pytorch-mobile-ended] vendor, seen" in text
    assert text.endswith("\n2 claims: 2 false.\n")
    assert printed("no such words") == "No such claim.\n"


def test_evidence_past_its_review_date_is_marked(printed) -> None:
    def words(*arguments: str) -> str:
        return " ".join(printed("catching-up", *arguments).split())

    assert "past its review date" not in words("--as-of", "2026-11-22")
    late = words("--as-of", "2099-01-01")
    assert "all of its evidence is past its review date." in late
    assert "[executorch-ga] vendor, seen 2026-11-22 past its review date." in late


def test_as_data(printed) -> None:
    (claim,) = json.loads(printed("catching-up", "--format", "json", "--as-of", "2026-11-22"))
    assert claim["verdict"] == "false"
    assert claim["file"] == "rules/myths/mobile.yaml"
    assert {item["id"]: item["stale"] for item in claim["evidence"]} == {
        "pytorch-mobile-ended": False,
        "executorch-ga": False,
    }


def test_a_verdict_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "myths", "--verdict", "fals"]) == 2
    assert "'fals' is no verdict; did you mean 'false'?" in capsys.readouterr().err
