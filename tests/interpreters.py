"""Other Pythons of this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


def python_of(version: str) -> str | None:
    """A Python of that version: ADVISOR_TEST_PYTHON_3_9, one on PATH, or one of pyenv's."""
    named = os.environ.get(f"ADVISOR_TEST_PYTHON_{version.replace('.', '_')}")
    managed = (Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python")
    for python in filter(None, (named, shutil.which(f"python{version}"), *map(str, managed))):
        code = "import sys; print('%d.%d' % sys.version_info[:2])"
        ran = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
        if ran.stdout.strip() == version:
            return python
    return None
