"""Tools are heard line by line, and none outlives the one that ran it."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from advisor.intake.environments.running import Runner, ToolFailed

FOREVER = """
import os, subprocess, sys
sleep = [sys.executable, "-c", "import signal, time; signal.signal(15, signal.SIG_IGN); "
         "print('ready', flush=True); time.sleep(600)"]
child = subprocess.Popen(sleep)
print(child.pid, flush=True)
child.wait()
"""


def test_each_line_is_passed_on(runner: Runner, said: list[str]):
    code = "import sys; print(sys.stdin.read()); print(); print('\\x1b[1mtwo', file=sys.stderr)"
    runner.run("python", [sys.executable, "-c", code], "one")
    assert said == ["one", "[1mtwo"]


def test_a_failure_keeps_the_last_lines(runner: Runner):
    code = "for n in range(100): print(n)\nprint('ERROR: no such thing'); raise SystemExit(3)"
    with pytest.raises(ToolFailed) as caught:
        runner.run("pip", [sys.executable, "-c", code])
    assert caught.value.ending == "exit code 3"
    assert caught.value.headline == "no such thing"
    assert caught.value.lines[-2:] == ("99", "ERROR: no such thing")
    assert len(caught.value.lines) < 100


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ((), "exit code 1"),
        (("one", "two"), "two"),
        (("error: a: b", "  cause: c"), "a: b"),
        (("ERROR: first", "ERROR: second"), "first"),
    ],
)
def test_the_headline_is_what_the_tool_says(lines: tuple[str, ...], headline: str):
    assert ToolFailed("uv", "exit code 1", lines).headline == headline


def test_a_tool_that_is_not_there(runner: Runner, tmp_path: Path):
    with pytest.raises(ToolFailed, match="cannot be started"):
        runner.run("uv", [str(tmp_path / "uv")])


def test_a_tool_that_does_not_read(runner: Runner):
    runner.run("true", [sys.executable, "-c", ""], "x" * 1_000_000)


def test_an_interruption_ends_all_descendants(runner: Runner):
    seen: list[str] = []

    def interrupt(line: str) -> None:
        seen.append(line)
        if len(seen) == 2:
            os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        Runner(runner.lock, interrupt).run("python", [sys.executable, "-c", FOREVER])
    child = int(next(line for line in seen if line.isdigit()))
    for _ in range(100):
        if not Path(f"/proc/{child}").exists() and not is_alive(child):
            return
        time.sleep(0.05)
    pytest.fail("a descendant is still there")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
