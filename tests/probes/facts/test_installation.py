"""Packages by their metadata; nothing is imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

INSTALL = "python -m pip install torch"


@pytest.mark.parametrize("folder", ["quiet", "noisy", "crashing", "hanging"])
@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_what_is_there_is_told_without_running_it(
    ask: Any, fakes: Path, folder: str, framework: str
) -> None:
    result = ask("facts/installation", framework, search=fakes / folder)
    assert result.outcome == "measured"
    assert result.values == {"installed": True, "version": "2.99.0", "size_bytes": 1080}
    assert ask.runs[0].stdout == b""


def test_what_is_not_there(ask: Any) -> None:
    options = {"distributions": ["no-such-package"], "import_name": "no_such_package"}
    result = ask("facts/installation", "pytorch", install=INSTALL, **options)
    assert result.outcome == "not_installed"
    assert result.values == {"installed": False}
    assert result.message == "no-such-package is not installed for this Python"
    assert result.remedy == INSTALL


def test_what_is_recorded_but_missing(ask: Any, fakes: Path) -> None:
    result = ask("facts/installation", "pytorch", search=fakes / "half_installed", install=INSTALL)
    assert result.outcome == "failed"
    assert result.values == {}
    assert result.message == "torch 2.99.0 is recorded as installed, but torch is missing"
    assert result.remedy == f"{INSTALL} --force-reinstall"


def test_what_is_there_without_metadata(ask: Any, tmp_path: Path) -> None:
    (tmp_path / "bare_package.py").touch()
    options = {"distributions": ["bare-package"], "import_name": "bare_package"}
    result = ask("facts/installation", "pytorch", search=tmp_path, **options)
    assert result.outcome == "measured"
    assert result.values == {"installed": True}
    assert result.message == "bare_package is there without package metadata"


@pytest.mark.framework
@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_a_real_framework(ask_real: Any, framework: str) -> None:
    values = ask_real(framework)("facts/installation", framework).values
    assert values["installed"] is True
    assert values["size_bytes"] > 100e6
    assert values["version"][0].isdigit()
