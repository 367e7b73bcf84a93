"""The pages on the rule base that are part of a checkout are those of its rules."""

from __future__ import annotations

import pytest

from advisor.bundle import PACKAGE
from advisor.cli.app import run


def test_the_pages_are_current(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(PACKAGE.parent)
    done = run(["rules", "docs", "--output", "docs/rules", "--check"])
    assert done == 0, capsys.readouterr().err


def test_they_lead_to_the_page_on_the_method() -> None:
    first = (PACKAGE.parent / "docs" / "rules" / "README.md").read_text(encoding="utf-8")
    assert "[the page on the method](../method.md)" in first
    assert (PACKAGE.parent / "docs" / "method.md").is_file()
