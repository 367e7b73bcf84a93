"""NVIDIA GPUs, as the driver's own tool lists them."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

from probes.machine import tool

DRIVER = Path("/proc/driver/nvidia")
FIELDS = ("name", "driver_version", "memory.total", "compute_cap")
MEBIBYTE = 1024 * 1024


def facts() -> tuple[dict[str, Any], str]:
    """What can be told, and what is wrong where it cannot be told whether there is a GPU."""
    said = _listing(FIELDS)
    if said is not None and "not a valid field" in said.output:
        said = _listing(FIELDS[:-1])  # drivers before 510 do not know compute_cap
    found = from_listing(said, DRIVER.exists())
    if found.get("nvidia"):
        found.update(from_list(tool.output("nvidia-smi", "-L")))
    return found, "" if "nvidia" in found else trouble(said)


def trouble(said: tool.Said | None) -> str:
    """Why it cannot be told whether there is a GPU."""
    if said is None:
        return "the NVIDIA driver is loaded, but nvidia-smi is not on PATH"
    lines = said.output.strip().splitlines()
    return f"nvidia-smi lists no GPU: {lines[0] if lines else 'it does not answer'}"


def unlike(values: dict[str, Any]) -> str:
    """What to know where the GPUs differ; empty where they are alike, or where there is one."""
    gpus = values.get("nvidia_gpus", [])
    return f"the GPUs differ ({'; '.join(gpus)})" if len(set(gpus)) > 1 else ""


def _listing(fields: tuple[str, ...]) -> tool.Said | None:
    query = ",".join(fields)
    return tool.ask("nvidia-smi", f"--query-gpu={query}", "--format=csv,noheader,nounits")


def from_listing(said: tool.Said | None, has_driver: bool) -> dict[str, Any]:
    """From nvidia-smi's table: absence is certain only without a driver and without an error."""
    rows = parse(said.output) if said is not None and said.status == 0 else []
    if rows:
        told = {**_first(rows), **_lowest(rows), **_each(rows)}
        return {"nvidia": True, "nvidia_count": len(rows), **told}
    lists_none = said is None or "No devices were found" in said.output
    return {"nvidia": False, "nvidia_count": 0} if lists_none and not has_driver else {}


def from_list(listed: str) -> dict[str, Any]:
    """The parts that GPUs were divided into, by what `nvidia-smi -L` lists."""
    parts = re.findall(r"^\s+MIG (\S+)\s+Device", listed, re.MULTILINE)
    return {"nvidia_parts": parts} if parts else {}


def parse(table: str) -> list[list[str]]:
    """Rows of a table without header; lines that are no rows are dropped."""
    rows = csv.reader(table.splitlines(), skipinitialspace=True)
    cells = [[cell.strip() for cell in row] for row in rows]
    return [row for row in cells if len(row) >= len(FIELDS) - 1]


def _first(rows: list[list[str]]) -> dict[str, Any]:
    name, driver, mebibytes = rows[0][:3]
    found: dict[str, Any] = {"nvidia_name": name}
    if re.match(r"\d+(\.\d+)*$", driver):
        found["nvidia_driver"] = driver
    if mebibytes.isdigit():  # "[N/A]" where the GPU shares the machine's memory
        found["nvidia_memory_bytes"] = int(mebibytes) * MEBIBYTE
    return found


def _lowest(rows: list[list[str]]) -> dict[str, Any]:
    told = [row[3] for row in rows if len(row) > len(FIELDS) - 1]
    capabilities = [float(text) for text in told if re.match(r"\d+\.\d+$", text)]
    return (
        {"nvidia_compute_capability": min(capabilities)} if len(capabilities) == len(rows) else {}
    )


def _each(rows: list[list[str]]) -> dict[str, Any]:
    """Several GPUs by name and memory."""
    gpus = [name + _memory(mebibytes) for name, _, mebibytes in (row[:3] for row in rows)]
    return {"nvidia_gpus": gpus} if len(gpus) > 1 else {}


def _memory(mebibytes: str) -> str:
    return f" with {int(mebibytes) / 1024:.0f} GiB" if mebibytes.isdigit() else ""
