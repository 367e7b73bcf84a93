"""`advisor ask` without a terminal: scripts, pipes and scheduled jobs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUNNER = Path(__file__).parent / "ask_runner.py"
ROOT = Path(__file__).parents[3]
WRONG_USAGE = 2


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A user with an empty state folder."""
    return {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state"), "PYTHONPATH": str(ROOT)}


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(RUNNER), *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_a_terminal_it_names_what_is_missing(environment: dict[str, str]) -> None:
    done = run(environment, "--answer", "goal=product")
    assert (done.returncode, done.stdout) == (WRONG_USAGE, "")
    assert "no answer: targets, train-os, python, present" in done.stderr
    assert "--no-input treats them as unknown" in done.stderr


def test_without_input_it_writes_a_file_to_fill_in(environment: dict[str, str]) -> None:
    done = run(environment, "--no-input", "--answer", "goal=product")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\n  goal: product\n" in done.stdout
    assert "\n  # targets:\n" in done.stdout


def test_wrong_answers_are_wrong_usage(environment: dict[str, str]) -> None:
    done = run(environment, "--answer", "goal=produkt", "--no-input")
    assert done.returncode == WRONG_USAGE
    assert "did you mean 'product'?" in done.stderr


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys, advisor.cli.ask\n"
        "print([name for name in ('pydantic', 'yaml', 'numpy', 'textual') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_all_problems_of_a_file_are_shown_with_their_places(
    environment: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "answers.yaml"
    text = "schema: advisor.answers/1\nanswers:\n  gaol: product\n  goal: produkt\n"
    file.write_text(text, encoding="utf-8")
    done = run(environment, "--answers", str(file), "--no-input")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{file}:3:3: A001: unknown question 'gaol'; did you mean 'goal'?" in done.stderr
    assert f"{file}:4:9: A002: 'produkt' is no choice of 'goal'" in done.stderr
    assert "     4 |   goal: produkt\n" in done.stderr


def test_an_answer_that_does_not_count_is_a_warning(
    environment: dict[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "out.yaml"
    options = ["--answer=targets=server", "--answer=offline=true", "--output", str(out)]
    done = run(environment, "--no-input", *options)
    assert (done.returncode, done.stdout) == (0, "")
    assert "warning: --answer: offline is not applied" in done.stderr
    assert "offline" not in out.read_text(encoding="utf-8")
