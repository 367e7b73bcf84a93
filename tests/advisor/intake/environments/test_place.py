"""Environments lie in the user's data, or where a variable says."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.intake.environments.place import VARIABLE, home, python_in


def test_the_variable_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv(VARIABLE, "~/elsewhere")
    assert home() == tmp_path / "elsewhere"


def test_else_it_is_the_users_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert home().is_relative_to(tmp_path)
    assert home().parts[-2:] == ("framework-advisor", "environments")


def test_the_python_lies_in_the_folder(tmp_path: Path):
    assert python_in(tmp_path).is_relative_to(tmp_path)
