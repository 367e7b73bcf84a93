"""The user's own workload: one function for each framework, which returns a step."""

from __future__ import annotations

import os
from typing import Any, Callable

from probes import own_file, runs
from probes.adapters import Adapter
from probes.protocol import Reply, Request
from probes.runs import Trial

MODE = "own"
"""Whatever the file compiles by itself."""

PER_FRAMEWORK = True
TIMEOUT_S = 300
OWN = "as the file has it"


def run(request: Request) -> Reply:
    """Time the steps of the framework that is asked about."""
    return runs.run(request, trial(request.probe, request.options["file"], request.framework or ""))


def trial(probe: str, path: str, framework: str) -> Trial:
    """The same, for a worker; nothing of the file runs before its step is built.

    It bears the name of the probe, so that no workload of the suite can be meant.
    """

    def step(adapter: Adapter, device: str, mode: str) -> Callable[[], Any]:
        made = own_file.function(path, framework)(adapter.place(device))
        if not callable(made):
            kind = type(made).__name__
            raise TypeError(f"{framework}() returned no step (a function to call), but {kind}")
        return made  # type: ignore[no-any-return]

    settings = {
        "file": os.path.basename(path),
        "file_sha256": own_file.digest(path),
        **dict.fromkeys(("compiler", "dtype", "layout"), OWN),
    }
    return Trial(probe, step, _losses, settings, modes=(MODE,))


def _losses(adapter: Adapter, outputs: list[Any]) -> list[float]:
    """The outputs as numbers; none if a step returns nothing."""
    return [] if any(output is None for output in outputs) else [_number(out) for out in outputs]


def _number(output: Any) -> float:
    try:
        return float(output)
    except Exception as error:
        kind = type(output).__name__
        raise TypeError(f"a step returned {kind}, which is no number: {error}") from None
