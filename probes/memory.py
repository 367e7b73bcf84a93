"""The largest memory of this process, in bytes, where the system tells it."""

from __future__ import annotations

import gc
import importlib
import re
import sys
from pathlib import Path
from typing import Any

from probes.machine import tool

KIB = 1024
STATUS = Path("/proc/self/status")
FORGET = "5"  # what Linux takes for: begin anew with the highest resident size


def peak_bytes() -> int | None:
    """The highest resident size so far, or since `forget` succeeded."""
    found = re.search(r"^VmHWM:\s+(\d+) kB", tool.text(STATUS), re.MULTILINE)
    if found:
        return int(found.group(1)) * KIB
    if sys.platform == "win32":
        return None
    resource: Any = importlib.import_module("resource")
    highest = int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return highest if sys.platform == "darwin" else highest * KIB


def forget() -> bool:
    """Begin anew with the peak, after freeing what nobody holds; only Linux can."""
    gc.collect()
    try:
        with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
            file.write(FORGET)
    except OSError:
        return False
    return True
