"""Processor model and vector instructions, from /proc/cpuinfo, lscpu, sysctl or Windows."""

from __future__ import annotations

import ctypes
import importlib
import re
import sys
from pathlib import Path
from typing import Any

from probes.machine import tool

SIMD = (
    "sse4_2",
    "avx",
    "avx2",
    "avx512f",
    "avx512_vnni",
    "avx512_bf16",
    "amx_bf16",
    "amx_int8",
    "neon",
    "sve",
)
SAME = {"asimd": "neon", "avx1.0": "avx", "sse4.2": "sse4_2"}  # names in cpuinfo (Arm) and sysctl
WINDOWS_FEATURES = {"sse4_2": 38, "avx": 39, "avx2": 40, "avx512f": 41, "neon": 19, "sve": 46}
WINDOWS_KEY = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"


def facts() -> dict[str, Any]:
    """`cpu_model` and `simd` of this machine, as far as they can be told."""
    if sys.platform == "darwin":
        return from_sysctl(tool.output("sysctl", "machdep.cpu", "hw.optional.arm64"))
    if sys.platform == "win32":
        return _windows()
    return from_cpuinfo(tool.text(Path("/proc/cpuinfo")), tool.output("lscpu"))


def from_cpuinfo(cpuinfo: str, lscpu: str = "") -> dict[str, Any]:
    """From Linux; Arm kernels leave the model to lscpu, which has a table of part numbers."""
    model = _line(cpuinfo, "model name") or _line(lscpu, "Model name") or _line(cpuinfo, "Model")
    flags = _line(cpuinfo, "flags") or _line(cpuinfo, "Features")
    return _facts(model, flags)


def from_sysctl(sysctl: str) -> dict[str, Any]:
    """From macOS, where Intel lists its features in two lines and Apple's chips all have NEON."""
    features = ("machdep.cpu.features", "machdep.cpu.leaf7_features")
    flags = " ".join(_line(sysctl, name) or "" for name in features).lower()
    if _line(sysctl, "hw.optional.arm64") == "1":
        flags = "neon"
    return _facts(_line(sysctl, "machdep.cpu.brand_string"), flags)


def _facts(model: str | None, flags: str | None) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if model and model != "-":
        found["cpu_model"] = model
    if flags and flags.strip():
        present = {SAME.get(flag, flag) for flag in flags.split()}
        found["simd"] = [name for name in SIMD if name in present]
    return found


def _line(text: str, name: str) -> str | None:
    found = re.search(rf"^{re.escape(name)}\s*:\s*(.*\S)", text, re.MULTILINE)
    return found.group(1) if found else None


def _windows() -> dict[str, Any]:
    registry: Any = importlib.import_module("winreg")
    with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, WINDOWS_KEY) as key:
        model = str(registry.QueryValueEx(key, "ProcessorNameString")[0]).strip()
    has_feature: Any = vars(ctypes)["windll"].kernel32.IsProcessorFeaturePresent
    features = [name for name, number in WINDOWS_FEATURES.items() if has_feature(number)]
    return _facts(model, " ".join(features))
