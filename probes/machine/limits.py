"""Cores and memory that this process may really use: affinity, cgroup limits, physical memory."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path, PurePosixPath
from typing import Any

from probes.machine import tool

CGROUPS = Path("/sys/fs/cgroup")
MEMBERSHIP = Path("/proc/self/cgroup")
MEMINFO = Path("/proc/meminfo")


def facts() -> dict[str, Any]:
    """`cores` and `memory_bytes`, as far as they can be told."""
    found: dict[str, Any] = {"cores": cores(), "memory_bytes": memory_bytes()}
    return {key: value for key, value in found.items() if value}


def cores() -> float:
    """Cores by affinity and cgroup quota, at least one; a quota may be a fraction."""
    if hasattr(os, "sched_getaffinity"):
        allowed = len(os.sched_getaffinity(0))
    else:
        allowed = os.cpu_count() or 1
    quota = quota_cores(tool.text(MEMBERSHIP), CGROUPS)
    return allowed if quota is None else max(1, min(allowed, quota))


def memory_bytes() -> int | None:
    """Physical memory, or the cgroup's limit where that is lower."""
    limit = memory_limit(tool.text(MEMBERSHIP), CGROUPS)
    physical = _physical()
    return min(physical, limit) if physical and limit else physical


def quota_cores(membership: str, root: Path) -> float | None:
    """The lowest CPU quota on the way from this process's cgroup to the root, in cores."""
    quotas = [
        *(_share(tool.text(folder / "cpu.max")) for folder in unified(membership, root)),
        *(_share(_version_1(folder)) for folder in legacy(membership, root, "cpu")),
    ]
    return min((quota for quota in quotas if quota), default=None)


def memory_limit(membership: str, root: Path) -> int | None:
    """The lowest memory limit on the way from this process's cgroup to the root, in bytes."""
    texts = [
        *(tool.text(folder / "memory.max") for folder in unified(membership, root)),
        *(
            tool.text(folder / "memory.limit_in_bytes")
            for folder in legacy(membership, root, "memory")
        ),
    ]
    return min((int(text) for text in texts if text.strip().isdigit()), default=None)


def unified(membership: str, root: Path) -> list[Path]:
    """Folders of the version 2 hierarchy, from this process's cgroup up."""
    found = re.search(r"^0::(/.*)$", membership, re.MULTILINE)
    return _upwards(root, found.group(1)) if found else []


def legacy(membership: str, root: Path, controller: str) -> list[Path]:
    """Folders of a version 1 controller, from this process's cgroup up."""
    for line in membership.splitlines():
        _, controllers, path = [*line.split(":", 2), "", ""][:3]
        if controller in controllers.split(","):
            return _upwards(root / controller, path)
    return []


def _upwards(root: Path, path: str) -> list[Path]:
    # A container may see a path of the host that is not mounted; the root is then its own limit.
    inner = PurePosixPath(path.lstrip("/"))
    return [root / folder for folder in (inner, *inner.parents) if ".." not in folder.parts]


def _version_1(folder: Path) -> str:
    names = ("cpu.cfs_quota_us", "cpu.cfs_period_us")
    return " ".join(tool.text(folder / name).strip() for name in names)


def _share(text: str) -> float | None:
    found = re.match(r"(\d+) (\d+)$", text.strip())
    return int(found.group(1)) / int(found.group(2)) if found and int(found.group(2)) else None


def total_memory(meminfo: str) -> int | None:
    """Total physical memory of a Linux machine, bytes."""
    found = re.search(r"^MemTotal:\s*(\d+) kB", meminfo, re.MULTILINE)
    return int(found.group(1)) * 1024 if found else None


def _physical() -> int | None:
    if sys.platform == "darwin":
        said = tool.output("sysctl", "-n", "hw.memsize")
        return int(said) if said.isdigit() else None
    if sys.platform == "win32":
        return _windows_memory()
    return total_memory(tool.text(MEMINFO))


def _windows_memory() -> int | None:
    # MEMORYSTATUSEX as eight 64-bit words: its own length in bytes first, then total memory.
    status = (ctypes.c_ulonglong * 8)(64)
    ask: Any = vars(ctypes)["windll"].kernel32.GlobalMemoryStatusEx
    return int(status[1]) if ask(ctypes.byref(status)) else None
