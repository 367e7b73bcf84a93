"""What the programs of a real framework do, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from probes.ergonomics import execution, process

ROOM = Path(execution.__file__).parent


@pytest.fixture
def executed(ask_real: Any, tmp_path: Path) -> Callable[[str, str], Any]:
    """What a program leaves when a Python with its framework runs it."""

    def result(framework: str, style: str) -> Any:
        path = ROOM / framework / f"{style}.py"
        subprocess.run(
            [ask_real(framework).python, "-B", "-c", process.CHILD, process.ENTRY, str(path)],
            cwd=tmp_path,
            env={**os.environ, **dict.fromkeys(process.THREADS, "1")},
            capture_output=True,
            check=True,
        )
        return json.loads((tmp_path / execution.RESULT).read_text())

    return result
