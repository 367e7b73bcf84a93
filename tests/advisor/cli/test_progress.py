"""Progress: a line that lives on a terminal, silence elsewhere, and bad endings in both."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from advisor.cli.progress import ending, name, watch
from advisor.model.probes import ProbeResult

ROOT = Path(__file__).parents[3]
GOOD = ProbeResult(probe="facts/hardware", outcome="measured", message="something to know")
ABSENT = ProbeResult(probe="facts/installation", framework="pytorch", outcome="not_installed")
BAD = ProbeResult(
    probe="benchmarks/train_cnn",
    framework="pytorch",
    outcome="timed_out",
    message="no reply within 5 s\nand more",
)

ON_TERMINAL = """
import time
from types import SimpleNamespace
from advisor.cli.progress import watch

class Probing:
    running = SimpleNamespace(probe="benchmarks/train_cnn", framework="pytorch")
    results = (1, 2)
    plan = SimpleNamespace(steps=(1, 2, 3))
    ends = time.monotonic() + 1

    @property
    def is_over(self):
        return time.monotonic() > self.ends

    def wait(self, timeout_s=None):
        time.sleep(timeout_s or 0)
        return ()

watch(Probing(), "run 2 of 3, ")
print("after", flush=True)
"""


def over(*results: ProbeResult) -> SimpleNamespace:
    return SimpleNamespace(is_over=True, wait=lambda: results)


def test_only_bad_endings_are_told(capsys: pytest.CaptureFixture[str]):
    assert watch(over(GOOD, ABSENT, BAD)) == (GOOD, ABSENT, BAD)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "advisor: train cnn (pytorch) timed out: no reply within 5 s\n"


def test_names_for_people():
    assert name("benchmarks/import_time", "pytorch") == "import time (pytorch)"
    assert name("facts/hardware", None) == "hardware"
    assert ending(ABSENT) == "not installed"


def test_an_error_of_the_run_surfaces():
    def wait() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        watch(SimpleNamespace(is_over=True, wait=wait))


def test_display_on_a_terminal_vanishes():
    ours, theirs = pty.openpty()
    variables = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    process = subprocess.Popen(
        [sys.executable, "-c", ON_TERMINAL],
        cwd=ROOT,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 4096):
            shown += chunk
    except OSError:  # Linux says so where others say end of file
        pass
    os.close(ours)
    out, _ = process.communicate(timeout=20)
    assert (process.returncode, out) == (0, b"after\n")
    text = shown.decode()
    assert "run 2 of 3, probing train cnn (pytorch), 2 of 3 done" in text
    assert text.rstrip().endswith("\x1b[2K")
    assert "\x1b[?25h" in text
