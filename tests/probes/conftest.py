"""Real guests: each runs in a process of its own, through the real `__main__.py`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from advisor.model.probes import ProbeResult

REPOSITORY = Path(__file__).resolve().parents[2]
ENTRY = REPOSITORY / "probes" / "__main__.py"
FAKES = REPOSITORY / "tests" / "fakes"
TIMEOUT_S = 300
PACKAGES: dict[str | None, dict[str, Any]] = {
    "pytorch": {"import_name": "torch", "distributions": ["torch"]},
    "tensorflow": {
        "import_name": "tensorflow",
        "distributions": ["tensorflow", "tensorflow-cpu"],
    },
    "jax": {"import_name": "jax", "distributions": ["jax"]},
    None: {},
}
QUIET = {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "TF_CPP_MIN_LOG_LEVEL": "3"}


@dataclass
class Asker:
    """Asks one guest after the other, each in a control directory of its own."""

    folder: Path
    python: str = sys.executable
    runs: list[subprocess.CompletedProcess[bytes]] = field(default_factory=list)

    def __call__(
        self,
        probe: str,
        framework: str | None = None,
        *,
        search: Path | None = None,
        python: str = "",
        protocol: int = 1,
        variables: dict[str, str] | None = None,
        **options: Any,
    ) -> ProbeResult:
        """The guest's reply, checked against the host's own record."""
        control = self.folder / f"control-{len(self.runs)}"
        control.mkdir()
        known = {**PACKAGES[framework], **options}
        asked = {"protocol": protocol, "probe": probe, "framework": framework, "options": known}
        (control / "request.json").write_text(json.dumps(asked))
        paths = {"PYTHONPATH": str(search) if search else "", "TMPDIR": str(control)}
        done = subprocess.run(
            [python or self.python, "-B", str(ENTRY), str(control)],
            cwd=control,
            env={**os.environ, **QUIET, **paths, **(variables or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT_S,
            check=False,
        )
        self.runs.append(done)
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        reply = json.loads((control / "reply.json").read_text())
        assert reply.pop("protocol") == 1
        text = json.dumps({"probe": probe, "framework": framework, **reply})
        return ProbeResult.model_validate_json(text)


@pytest.fixture
def ask(tmp_path: Path, bare_python: str) -> Asker:
    """Asks guests in a Python that has no framework."""
    return Asker(tmp_path, bare_python)


@pytest.fixture
def ask_real(tmp_path: Path) -> Callable[[str], Asker]:
    """Asks guests in a Python with a real framework; skips the test where there is none."""

    def asker(framework: str) -> Asker:
        python = os.environ.get("ADVISOR_TEST_PYTHON", sys.executable)
        if not has_framework(python, framework):
            pytest.skip(f"{python} has no {framework}; set ADVISOR_TEST_PYTHON to one that does")
        folder = tmp_path / framework
        folder.mkdir(exist_ok=True)
        return Asker(folder, python)

    return asker


@lru_cache
def has_framework(python: str, framework: str) -> bool:
    """Whether that Python finds the framework's package."""
    name = PACKAGES[framework]["import_name"]
    code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec('{name}') is None)"
    return subprocess.run([python, "-c", code], check=False).returncode == 0


@pytest.fixture
def fakes() -> Path:
    """The folder of fake frameworks."""
    return FAKES
