"""Clock, heat and power of the GPU that is measured, and what holds its clock back."""

from __future__ import annotations

import csv
from typing import Any

from probes.machine import amd, tool

TIMEOUT_S = 5
"""A tool that takes longer is not asked again: it would prolong every workload."""

FIELDS = ("uuid", "name", "clocks.sm", "clocks.max.sm", "temperature.gpu", "power.draw")
KEYS = ("clock_mhz", "highest_mhz", "temperature_c", "power_w")
REASONS = (("clocks_event_reasons.active",), ("clocks_throttle_reasons.active",), ())
"""Why the clock is not higher: the name of newer drivers, that of older ones, and none at all."""

THROTTLED = {0x08: "hardware slowdown", 0x20: "heat", 0x40: "heat", 0x80: "power brake"}
LIMITED = {0x02: "a clock that was set", 0x04: "power limit", 0x10: "slower GPUs beside it"}
"""Bits of NVML's clock event reasons; at its power limit a GPU is as fast as it was made to be."""


def look(device: str, name: str, uuid: str = "") -> dict[str, Any]:
    """What is known now of the GPU with that name or id; nothing where nobody can tell."""
    if device == "cuda":
        return from_table(_table(), name, uuid)
    return amd.look() if device == "rocm" else {}


def from_table(table: str, name: str, uuid: str = "") -> dict[str, Any]:
    """From nvidia-smi's table; nothing if several GPUs could be meant."""
    rows = [[cell.strip() for cell in row] for row in csv.reader(table.splitlines())]
    rows = [row for row in rows if len(row) >= len(FIELDS)]
    by_id = [row for row in rows if uuid and uuid in row[0]]
    # A part of a GPU goes by its name, "MIG" and its size, and has an id of its own.
    meant = by_id or [row for row in rows if name.partition(" MIG ")[0] == row[1]]
    return _told(meant[0][2:]) if len(meant) == 1 else {}


def _table() -> str:
    for reasons in REASONS:
        query = ",".join((*FIELDS, *reasons))
        said = tool.ask(
            "nvidia-smi",
            f"--query-gpu={query}",
            "--format=csv,noheader,nounits",
            timeout_s=TIMEOUT_S,
        )
        if said is None or "not a valid field" not in said.output:
            return said.output if said is not None and said.status == 0 else ""
    return ""


def _told(cells: list[str]) -> dict[str, Any]:
    """What of a row are numbers: "[N/A]" and "[Not Supported]" are left out."""
    numbers = {key: _number(cell) for key, cell in zip(KEYS, cells)}
    found: dict[str, Any] = {key: value for key, value in numbers.items() if value is not None}
    bits = _bits(cells[len(KEYS)]) if len(cells) > len(KEYS) else None
    if bits is not None:
        found["throttled"], found["limited"] = _words(THROTTLED, bits), _words(LIMITED, bits)
    return found


def _words(names: dict[int, str], bits: int) -> list[str]:
    return list(dict.fromkeys(name for bit, name in names.items() if bits & bit))


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value < float("inf") else None


def _bits(text: str) -> int | None:
    try:
        return int(text, 16)
    except ValueError:
        return None
