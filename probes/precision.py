"""Number formats of a matrix product: which the processor computes in, and how exactly."""

from __future__ import annotations

import sys
from pathlib import Path

from probes.machine import tool

TOLERANCES = {"float32": 1e-3, "tf32": 0.1, "float16": 0.2, "bfloat16": 0.6}
"""Largest error of a product of 1024 numbers in [-1, 1), several times what rounding explains."""

SIZES = {"float32": 4, "tf32": 4, "float16": 2, "bfloat16": 2}
"""Bytes of a number in memory."""

FLAGS = {
    "bfloat16": {"avx512_bf16", "amx_bf16", "bf16"},
    "float16": {"avx512_fp16", "amx_fp16", "asimdhp"},
}


def processor_lacks(dtype: str, cpuinfo: str | None = None) -> str:
    """Why a processor cannot be measured in a format; empty where it has instructions for it."""
    if dtype == "float32":
        return ""
    if dtype not in FLAGS:
        return f"processors do not compute in {dtype}"
    if cpuinfo is None and not sys.platform.startswith("linux"):
        return f"whether the processor computes in {dtype} can be told on Linux only"
    words = (tool.text(Path("/proc/cpuinfo")) if cpuinfo is None else cpuinfo).split()
    return "" if FLAGS[dtype].intersection(words) else f"the processor does not compute in {dtype}"
