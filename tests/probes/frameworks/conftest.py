"""Parts of an adapter: devices of a pretended framework, networks of a real one."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TOP = Path(__file__).resolve().parents[3]
QUIET = {"OMP_NUM_THREADS": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}


@pytest.fixture
def devices_with(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, Any], ModuleType]]:
    """Imports the devices of a framework, in place of which something pretends to be it."""
    names: list[str] = []

    def devices(framework: str, pretended: Any) -> ModuleType:
        imported = "torch" if framework == "pytorch" else framework
        monkeypatch.setitem(sys.modules, imported, pretended)
        names.append(f"probes.frameworks.{framework}.devices")
        sys.modules.pop(names[-1], None)
        return importlib.import_module(names[-1])

    yield devices
    for name in names:
        sys.modules.pop(name, None)


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
