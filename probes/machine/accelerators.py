"""GPUs of AMD, Apple and Intel, each by what its own compute stack lists."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from probes.machine import tool

KFD_NODES = Path("/sys/class/kfd/kfd/topology/nodes")
DRM = Path("/sys/class/drm")
INTEL_VENDOR = "0x8086"
INTEL_GPUS = (
    r"\[(level_zero|opencl):gpu\].*Intel",
    r"Device Name: .*Intel",
    r"Device #\d+: .*Intel.*(Graphics|Arc|Iris|GPU)",
)
INTEL_TOOLS = (("sycl-ls",), ("xpu-smi", "discovery"), ("clinfo", "-l"))


def facts() -> dict[str, Any]:
    """`amd`, `apple` and `intel`; one that cannot be told is left out."""
    found = {"amd": _amd(), "apple": _apple(), "intel": _intel()}
    return {key: value for key, value in found.items() if value is not None}


def rocm_lists_gpu(rocminfo: str) -> bool:
    """Whether an agent of `rocminfo` is a GPU."""
    return re.search(r"^\s*Device Type:\s*GPU\b", rocminfo, re.MULTILINE) is not None


def kfd_has_gpu(properties: str) -> bool:
    """Whether a node of the kernel's compute driver has vector units of a GPU."""
    found = re.search(r"^simd_count (\d+)", properties, re.MULTILINE)
    return found is not None and int(found.group(1)) > 0


def intel_tool_lists_gpu(listing: str) -> bool:
    """Whether sycl-ls, xpu-smi or clinfo lists an Intel GPU with a compute runtime."""
    return any(re.search(gpu, listing) for gpu in INTEL_GPUS)


def _amd() -> bool | None:
    if sys.platform == "darwin":
        return False
    nodes = [tool.text(path) for path in KFD_NODES.glob("*/properties")]
    if rocm_lists_gpu(tool.output("rocminfo")) or any(map(kfd_has_gpu, nodes)):
        return True
    return None if sys.platform == "win32" else False


def _apple() -> bool:
    return sys.platform == "darwin" and tool.output("sysctl", "-n", "hw.optional.arm64") == "1"


def _intel() -> bool | None:
    if any(intel_tool_lists_gpu(tool.output(*command)) for command in INTEL_TOOLS):
        return True
    if sys.platform == "darwin":
        return False
    # A display adapter of Intel without a compute runtime, or WSL2's virtual one, settles nothing.
    vendors = [tool.text(path).strip() for path in DRM.glob("renderD*/device/vendor")]
    hidden = sys.platform == "win32" or Path("/dev/dxg").exists()
    return None if hidden or INTEL_VENDOR in vendors else False
