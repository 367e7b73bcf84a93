"""Every probe runs on the oldest Python that it promises to run on."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from probes import catalog

VERSION = "3.9"


@pytest.fixture(scope="module")
def oldest() -> str:
    """A Python 3.9: ADVISOR_TEST_OLDEST_PYTHON, one on PATH, or one of pyenv's."""
    named = os.environ.get("ADVISOR_TEST_OLDEST_PYTHON") or shutil.which(f"python{VERSION}")
    managed = (Path.home() / ".pyenv" / "versions").glob(f"{VERSION}.*/bin/python")
    for python in filter(None, (named, *map(str, managed))):
        code = "import sys; print('%d.%d' % sys.version_info[:2])"
        ran = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
        if ran.stdout.strip() == VERSION:
            return python
    pytest.skip(f"no Python {VERSION}; set ADVISOR_TEST_OLDEST_PYTHON to one")


@pytest.mark.parametrize("name", catalog.names())
def test_it_answers(ask: Any, oldest: str, name: str) -> None:
    framework = "pytorch" if catalog.load(name).PER_FRAMEWORK else None
    expected = "not_installed" if framework else "measured"
    assert ask(name, framework, python=oldest).outcome == expected


@pytest.mark.parametrize("name", ["facts/installation", "facts/devices", "benchmarks/matmul"])
def test_it_measures(ask: Any, oldest: str, fakes: Any, name: str) -> None:
    options = {"samples": 1, "min_sample_s": 0.001}
    result = ask(name, "pytorch", python=oldest, search=fakes / "quiet", **options)
    assert result.outcome == "measured"
