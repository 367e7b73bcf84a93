"""The user's own file: run as a module, and the place in it where an error arose."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from typing import Any, Callable, cast

from probes.adapters import Unsupported

MODULE = "advisor_own_workload"
"""What the file is imported as; it is never `__main__`."""

DIGITS = 16


def function(path: str, framework: str) -> Callable[[str], Any]:
    """Run the file and return its function for a framework; what stands beside it is importable."""
    folder = os.path.dirname(path)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    spec = importlib.util.spec_from_file_location(MODULE, path)
    if spec is None or spec.loader is None:
        raise Unsupported(f"{os.path.basename(path)} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = module
    spec.loader.exec_module(module)
    if not callable(getattr(module, framework, None)):
        raise Unsupported(f"{os.path.basename(path)} defines no function {framework}(device)")
    return cast(Callable[[str], Any], getattr(module, framework))


def digest(path: str) -> str:
    """What tells one version of the file from another: the beginning of its SHA-256."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()[:DIGITS]


def place(error: BaseException) -> str:
    """Where in the file an error arose, as `model.py:12: `; empty if it did not pass through it."""
    found, trace = "", error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_globals.get("__name__") == MODULE:
            found = f"{os.path.basename(frame.f_code.co_filename)}:{trace.tb_lineno}: "
        trace = trace.tb_next
    return found
