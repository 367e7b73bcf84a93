"""A program in a fresh process of one thread."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from probes import catalog
from probes.ergonomics.execution import RESULT
from probes.protocol import LONGEST_LINE

ENTRY = os.path.join(catalog.FOLDER, "__main__.py")
THREADS = ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")
CHILD = """
import importlib, runpy, sys
runpy.run_path(sys.argv[1])["register"]()
importlib.import_module("probes.ergonomics.execution").main(sys.argv[2])
"""


class Broken(Exception):
    """The program did not come to its end; the text says how it ended."""


def run(path: str, folder: str, timeout_s: float) -> dict[str, Any]:
    """What `execution.execute` tells; the process works in that folder. Raises `Broken`."""
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-c", CHILD, ENTRY, path],
            cwd=folder,
            env={**os.environ, **dict.fromkeys(THREADS, "1")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            timeout=timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Broken(f"it did not end within {timeout_s:g} s") from None
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
        raise Broken(last[:LONGEST_LINE])
    with open(os.path.join(folder, RESULT), encoding="utf-8") as file:
        found: dict[str, Any] = json.load(file)
    return found
