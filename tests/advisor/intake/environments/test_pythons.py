"""The advisor's own Python is taken if it will do; else the newest that the framework supports."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.environments.pythons import fetched, suitable
from advisor.intake.environments.running import Runner
from advisor.intake.probing.interpreters import own

Say = Callable[[str, str], Path]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Say:
    """Puts programs on PATH, or where pyenv has its own, that say to be a Python of a version."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))

    def put(place: str, version: str) -> Path:
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        number = ", ".join(version.split(".")[:2])
        answer = f'["{version}", [{number}], "/base", true]'
        path.write_text(f"#!/bin/sh\necho '{answer}'\n")
        path.chmod(0o755)
        return path

    return put


def test_its_own_comes_first(say: Say):
    say("bin/python3.99", "3.99.1")
    choices = list(suitable(">=3.9"))
    assert [choice.python.version for choice in choices] == [own().version, "3.99.1"]
    assert choices[0].because == "the one that runs the advisor"


def test_else_the_newest_that_fits(say: Say):
    say("bin/python3.98", "3.98.4")
    newest = say("pyenv/versions/3.99.1/bin/python", "3.99.1")
    say("bin/python3.100", "3.100.0")
    first, second = suitable(">=3.98,<3.100")
    assert (first.python.path, second.python.version) == (str(newest), "3.98.4")
    assert ">=3.98,<3.100" in first.because
    assert platform.python_version() in first.because


def test_what_does_not_work_or_says_something_else_is_passed_over(say: Say):
    say("bin/python3.98", "3.98.1").write_text("#!/bin/sh\nexit 1\n")
    say("pyenv/versions/3.98.2/bin/python", "3.97.0")
    say("bin/python3.98-config", "3.98.0")
    assert list(suitable("==3.98.*")) == []


UV = """#!/bin/sh
echo "$@" >> "$0.log"
case "$2" in
list) /bin/cat "$0.list" ;;
install) if [ -e "$0.offline" ]; then echo "error: no network"; exit 2; fi ;;
find) echo "$0.python" ;;
esac
"""
OFFERED = """[
  {"version": "3.99.2", "implementation": "cpython", "variant": "freethreaded"},
  {"version": "3.99.1", "implementation": "cpython", "variant": "default"},
  {"version": "3.98.7", "implementation": "cpython", "variant": "default"},
  {"version": "3.98.9", "implementation": "pypy", "variant": "default"}
]"""


def test_uv_downloads_the_newest_that_fits(say: Say, tmp_path: Path, runner: Runner):
    uv = tmp_path / "uv"
    uv.write_text(UV)
    uv.chmod(0o755)
    Path(f"{uv}.list").write_text(OFFERED)
    say("uv.python", "3.98.7")
    choice = fetched(str(uv), ">=3.98,<3.99", runner)
    assert choice.python.version == "3.98.7"
    assert "downloaded by uv" in choice.because
    assert "python install 3.98.7" in Path(f"{uv}.log").read_text()


def test_uv_cannot_download(tmp_path: Path, runner: Runner):
    uv = tmp_path / "uv"
    uv.write_text(UV)
    uv.chmod(0o755)
    Path(f"{uv}.list").write_text(OFFERED)
    Path(f"{uv}.offline").touch()
    with pytest.raises(AdvisorError, match=r"not download Python 3\.99\.1: no network") as caught:
        fetched(str(uv), ">=3.98", runner)
    assert "UV_PYTHON_INSTALL_MIRROR" in caught.value.hint


@pytest.mark.parametrize("offered", ["", "[]", "{", OFFERED])
def test_uv_offers_nothing_that_fits(tmp_path: Path, runner: Runner, offered: str):
    uv = tmp_path / "uv"
    uv.write_text(UV)
    uv.chmod(0o755)
    Path(f"{uv}.list").write_text(offered)
    with pytest.raises(AdvisorError, match="offers no Python"):
        fetched(str(uv), ">=3.100", runner)
