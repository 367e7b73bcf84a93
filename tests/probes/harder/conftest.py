"""Hard models, run in a Python that has their framework."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).resolve().parents[3]
QUIET = {"OMP_NUM_THREADS": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}


@pytest.fixture
def evaluated(ask_real: Any, tmp_path: Path) -> Callable[[str, str], Any]:
    """The value that a piece of code leaves in `found`, run in a Python with that framework."""

    def value(framework: str, code: str) -> Any:
        path = tmp_path / "found.json"
        end = f"\nimport json, pathlib\npathlib.Path({str(path)!r}).write_text(json.dumps(found))\n"
        subprocess.run(
            [ask_real(framework).python, "-B", "-c", code + end],
            cwd=tmp_path,
            env={**os.environ, **QUIET, "PYTHONPATH": str(TOP)},
            capture_output=True,
            check=True,
        )
        return json.loads(path.read_text())

    return value
