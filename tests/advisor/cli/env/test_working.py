"""Work is shown on a terminal while it lasts, and told once elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from advisor.cli.env.working import Work
from tests.advisor.cli.running import ROOT

CODE = """
import time
from advisor.cli.env.working import Work
work = Work()
work.said("before")
with work.on("installing [all]"):
    for line in ("Collecting x[y]", "z" * 500):
        work.said(line)
        time.sleep(0.3)
work.said("after")
print("done")
"""


def test_off_a_terminal_it_says_what_is_done(capsys: pytest.CaptureFixture[str]):
    work = Work()
    with work.on("installing Acme Flow"):
        work.said("Collecting acme-flow")
    assert capsys.readouterr() == ("", "advisor: installing Acme Flow\n")


def test_on_a_terminal_it_shows_the_last_line(tmp_path: Path):
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-c", CODE],
        env={"PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80"},
        encoding="utf-8",
        timeout=30,
        dimensions=(24, 80),
    )
    child.expect_exact("installing [all]: Collecting x[y]")
    child.expect_exact("zzz…")
    child.expect_exact("done")
    child.expect(pexpect.EOF)
    assert "before" not in child.before
    child.close()
    assert child.exitstatus == 0
