"""Running the command line as a user would, without a terminal."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LONGEST_S = 300


def run(
    *arguments: str, cwd: Path = ROOT, pipe_to: str = "", **variables: str
) -> subprocess.CompletedProcess[str]:
    """`advisor ARGUMENTS` in a process of its own; `pipe_to` is a shell command after it."""
    command = [sys.executable, "-m", "advisor", *arguments]
    if pipe_to:
        command = ["bash", "-c", f"{shlex.join(command)} | {pipe_to}"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **variables}
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
