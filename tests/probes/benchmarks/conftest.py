"""The first losses of every benchmark in both frameworks: each framework is loaded but once."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from probes import catalog

TOP = Path(__file__).resolve().parents[3]
SCRIPT = Path(__file__).parent / "first_losses.py"
TOLERANCE = 1e-5
MODES = {"pytorch": ("eager",), "tensorflow": ("eager", "compiled", "xla")}
COMPILED_BY_BOTH = "train_mlp"  # torch.compile takes long, and the same way for all
QUIET = {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "TF_CPP_MIN_LOG_LEVEL": "3"}

Losses = dict[tuple[str, str], Any]


@pytest.fixture
def first_losses(ask_real: Any) -> Callable[[str], Losses]:
    """By framework and mode, for a benchmark; text instead of losses says why there are none."""

    def losses(probe: str) -> Losses:
        return {
            (framework, mode): found
            for framework in MODES
            for mode, found in _everything(ask_real(framework).python, framework)[probe].items()
        }

    return losses


@pytest.fixture
def agreed(first_losses: Callable[[str], Losses]) -> Callable[[str], list[float]]:
    """The losses of a benchmark, on which both frameworks agree in every mode."""

    def losses(probe: str) -> list[float]:
        found = first_losses(probe)
        assert len(found) == (5 if probe == COMPILED_BY_BOTH else 4)
        first = found["pytorch", "eager"]
        assert len(first) == 5
        for where, others in found.items():
            assert others == pytest.approx(first, rel=TOLERANCE), where
        return list(first)

    return losses


@lru_cache
def _everything(python: str, framework: str) -> dict[str, dict[str, Any]]:
    asked = {
        probe: [*MODES[framework], *(["compiled"] if _is_compiled_too(probe, framework) else [])]
        for probe in catalog.modules("benchmarks")
        if probe != "import_time"
    }
    with TemporaryDirectory() as folder:
        path = Path(folder) / "losses.json"
        subprocess.run(
            [python, "-B", str(SCRIPT), framework, json.dumps(asked), str(path)],
            cwd=folder,
            env={**os.environ, **QUIET, "PYTHONPATH": str(TOP), "TMPDIR": folder},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
        found: dict[str, dict[str, Any]] = json.loads(path.read_text())
        return found


def _is_compiled_too(probe: str, framework: str) -> bool:
    return probe == COMPILED_BY_BOTH and framework == "pytorch"
