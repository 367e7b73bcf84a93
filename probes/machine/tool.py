"""Text from files and command-line tools; nothing where they are missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

TIMEOUT_S = 15
EXTRA_FOLDERS = ("/usr/lib/wsl/lib", "/opt/rocm/bin", "/usr/sbin", "/sbin")


@dataclass(frozen=True)
class Said:
    """What a tool said and how it ended; `status` is None if it did not end by itself."""

    output: str
    status: int | None = 0


def ask(name: str, *arguments: str, timeout_s: float | None = None) -> Said | None:
    """Run a tool, for TIMEOUT_S unless told; None where there is no such tool."""
    path = shutil.which(name) or shutil.which(name, path=os.pathsep.join(EXTRA_FOLDERS))
    if path is None:
        return None
    try:
        done = subprocess.run(
            [path, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=TIMEOUT_S if timeout_s is None else timeout_s,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return Said("", None)
    return Said(done.stdout or done.stderr, done.returncode)


def output(name: str, *arguments: str) -> str:
    """What a tool said if it succeeded, else nothing."""
    said = ask(name, *arguments)
    return said.output.strip() if said is not None and said.status == 0 else ""


def text(path: Path) -> str:
    """A file's text, or nothing if it cannot be read."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
