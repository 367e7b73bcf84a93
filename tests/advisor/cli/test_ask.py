"""`advisor ask` in a real terminal."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pexpect = pytest.importorskip("pexpect")

RUNNER = Path(__file__).parent / "ask_runner.py"
ROOT = Path(__file__).parents[3]
REST = ["--answer=train-os=linux", "--answer=python=any", "--answer=present=none"]
INTERRUPTED = 130
Spawn = Callable[..., Any]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A user with an empty state folder, at a terminal that can do nothing special."""
    extra = {"XDG_STATE_HOME": str(tmp_path / "state"), "PYTHONPATH": str(ROOT), "TERM": "dumb"}
    return {**os.environ, **extra}


@pytest.fixture
def spawn(environment: dict[str, str]) -> Spawn:
    """Starts `advisor ask` in a terminal of 80 columns; its standard output may go elsewhere."""

    def start(*arguments: str, out: Path | None = None, **extra: str) -> Any:
        command = [sys.executable, str(RUNNER), *arguments]
        if out is not None:
            command = ["sh", "-c", 'out=$1; shift; exec "$@" >"$out"', "sh", str(out), *command]
        return pexpect.spawn(
            command[0],
            command[1:],
            env={**environment, **extra},
            encoding="utf-8",
            timeout=20,
            dimensions=(24, 80),
        )

    return start


def answer(child: Any, question: str, *lines: str) -> None:
    child.expect_exact(f"· {question}")
    for line in lines:
        child.expect_exact("> ")
        child.sendline(line)


def ended(child: Any) -> int:
    child.expect(pexpect.EOF)
    child.close()
    assert isinstance(child.exitstatus, int)
    return child.exitstatus


def unfinished(tmp_path: Path) -> Path:
    return tmp_path / "state" / "framework-advisor" / "unfinished-answers.yaml"


def test_answers_go_to_standard_output_and_prompts_do_not(spawn: Spawn, tmp_path: Path) -> None:
    out = tmp_path / "answers.yaml"
    child = spawn(out=out)
    answer(child, "goal", "2")
    answer(child, "targets", "1,2")
    answer(child, "offline", "y")
    answer(child, "memory", "4")
    answer(child, "train-os", "mac")
    answer(child, "python", "s")
    answer(child, "present", "none")
    assert ended(child) == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    assert [line.strip() for line in lines if not line.lstrip().startswith("#") and line] == [
        "schema: advisor.answers/1",
        "answers:",
        "goal: product",
        "targets: [server, phone]",
        "offline: true",
        "memory: 4",
        "train-os: macos",
        "python: dont-know",
        "present: none",
    ]
    assert not unfinished(tmp_path).exists()


def test_back_help_and_wrong_input(spawn: Spawn, tmp_path: Path) -> None:
    child = spawn("--output", str(tmp_path / "answers.yaml"), *REST)
    answer(child, "goal", "nonsense")
    child.expect_exact("'nonsense' is no choice: type 1 to 3")
    child.sendline("?")
    child.expect_exact("Choose what the first year is about.")
    child.expect_exact("Why it is asked: Moves weight")
    child.sendline("")
    child.expect_exact("Please type 1 to 3")
    child.sendline("product")
    answer(child, "targets", "b")
    answer(child, "goal", "research")
    answer(child, "targets", "server")
    child.expect_exact("5 answers are in ")
    assert ended(child) == 0
    assert "goal: research" in (tmp_path / "answers.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("leave", ["interrupt", "end", "q"])
def test_leaving_saves_and_the_next_start_resumes(spawn: Spawn, tmp_path: Path, leave: str) -> None:
    child = spawn(*REST)
    answer(child, "goal", "product")
    answer(child, "targets")
    child.expect_exact("> ")
    {"interrupt": child.sendintr, "end": child.sendeof, "q": lambda: child.sendline("q")}[leave]()
    child.expect_exact("left early; the answers so far are in")
    child.expect_exact("hint: the same command goes on")
    assert ended(child) == INTERRUPTED
    assert "goal: product" in unfinished(tmp_path).read_text(encoding="utf-8")

    child = spawn(*REST, out=tmp_path / "out.yaml")
    child.expect_exact("4 answers are saved from")
    child.expect_exact("Resume with them? [Y]es, [n]ew start, [q]uit > ")
    child.sendline("")
    answer(child, "targets", "server")
    assert ended(child) == 0
    assert "goal: product" in (tmp_path / "out.yaml").read_text(encoding="utf-8")
    assert not unfinished(tmp_path).exists()


def test_a_named_file_is_continued_where_it_lies(spawn: Spawn, tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    text = "schema: advisor.answers/1\nanswers:\n  goal: product  # Anna, in May\n"
    file.write_text(text, encoding="utf-8")
    child = spawn("--answers", str(file), *REST)
    answer(child, "targets", "phone")
    answer(child, "offline")
    child.expect_exact("> ")
    child.sendintr()
    child.expect_exact(f"hint: --answers {file} goes on")
    assert ended(child) == INTERRUPTED
    assert file.read_text(encoding="utf-8").startswith(text)
    assert "targets: [phone]" in file.read_text(encoding="utf-8")


def test_a_killed_terminal_loses_nothing(spawn: Spawn, tmp_path: Path) -> None:
    child = spawn()
    answer(child, "goal", "product")
    answer(child, "targets")
    child.kill(signal.SIGKILL)
    child.close()
    assert "goal: product" in unfinished(tmp_path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("extra", "has_escapes"),
    [
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm"}, True),
    ],
)
def test_escape_sequences_only_where_they_are_welcome(
    spawn: Spawn, extra: dict[str, str], has_escapes: bool
) -> None:
    environment = {"NO_COLOR": "", **extra}
    child = spawn(**environment)
    child.expect_exact("> ")
    assert ("\x1b" in child.before) is has_escapes
    child.close(force=True)
