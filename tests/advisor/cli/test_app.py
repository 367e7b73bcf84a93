"""One error boundary: every way out has its exit code."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from advisor import __version__
from advisor.cli import app
from advisor.errors import AdvisorError, PolicyFailed, UsageProblem
from tests.advisor.cli.running import run


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"advisor {__version__}\n")


def test_no_command_shows_the_help() -> None:
    assert "Commands:" in run().stdout + run().stderr


@pytest.mark.parametrize("command", ["recommend", "ask", "probe", "doctor", "schema", "rules"])
def test_every_command_has_help(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: advisor {command}")


def test_an_unknown_command_is_wrong_usage() -> None:
    done = run("recomend")
    assert done.returncode == 2
    assert "recomend" in done.stderr


def test_help_is_light() -> None:
    """Only what typer needs itself: the heavy libraries wait for the command that needs them."""
    code = (
        "import sys; from advisor.cli.app import run; code = run(['--help']);"
        "heavy = {'pydantic', 'yaml', 'numpy', 'textual'} & set(sys.modules);"
        "sys.exit(f'loaded {heavy}' if heavy else code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (AdvisorError("broken", "mend it"), 1),
        (UsageProblem("wrong"), 2),
        (PolicyFailed("no"), 4),
        (KeyboardInterrupt(), 130),
    ],
)
def test_errors_become_exit_codes(
    error: BaseException,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(app, "app", failing)
    assert app.run([]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("advisor: ")


def test_a_defect_of_ours_saves_its_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(app, "app", failing)
    assert app.run([]) == 3
    said = capsys.readouterr().err
    file = re.search(r"saved in (\S+)", said)
    assert file is not None
    path = Path(file.group(1))
    text = path.read_text(encoding="utf-8")
    path.unlink()
    assert "ZeroDivisionError: oops" in text
    assert __version__ in text
    assert "Traceback" not in said
