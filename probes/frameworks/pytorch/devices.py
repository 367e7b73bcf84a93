"""The devices that a build of PyTorch computes on, their memory, and their number formats."""

from __future__ import annotations

from typing import Any, Callable

import torch

from probes import precision
from probes.adapters import Gpu

PLACES = {"rocm": "cuda"}  # ROCm builds answer to the name of CUDA
FIRST_WITH_TF32 = (8, 0)
NO_GPU = ("Found no NVIDIA driver", "No CUDA GPUs are available", "no CUDA-capable device")


def accelerators() -> list[str]:
    """The accelerators that this build of PyTorch sees."""
    seen = []
    if torch.cuda.is_available():
        seen.append("rocm" if torch.version.hip else "cuda")
    if torch.backends.mps.is_available():
        seen.append("mps")
    if hasattr(torch, "xpu") and torch.xpu.is_available():
        seen.append("xpu")
    return seen


def hindrances() -> dict[str, Exception]:
    """What keeps this build from the NVIDIA GPU it is made for; nothing if there seems to be none.

    A driver that is too old makes PyTorch see no GPU at all.
    """
    if not torch.version.cuda or torch.cuda.is_available():
        return {}
    try:
        torch.cuda.init()
    except Exception as error:
        return {} if any(text in str(error) for text in NO_GPU) else {"cuda": error}
    return {}


def place(device: str) -> str:
    """What PyTorch calls a device."""
    return PLACES.get(device, device)


def runtime(device: str) -> Any:
    """The module of PyTorch that looks after a device."""
    return getattr(torch, place(device))


def gpu(device: str) -> Gpu:
    """The GPU that is used: the first of those that can be seen."""
    properties: Any = None
    if hasattr(runtime(device), "get_device_properties"):
        properties = runtime(device).get_device_properties(0)
    architecture = str(getattr(properties, "gcnArchName", "")) if device == "rocm" else ""
    if device == "cuda":
        architecture = f"sm_{properties.major}{properties.minor}"
    name, uuid = getattr(properties, "name", device), getattr(properties, "uuid", "")
    return Gpu(str(name), str(uuid), architecture)


def described(device: str) -> dict[str, Any]:
    """The name of the device that is used, and those of all if there are several."""
    names = [device]
    if hasattr(runtime(device), "get_device_name"):
        count = runtime(device).device_count()
        names = [str(runtime(device).get_device_name(index)) for index in range(count)]
    found: dict[str, Any] = {"device_name": names[0], "device_index": 0}
    return {**found, "device_names": names} if len(names) > 1 else found


def memory(device: str) -> Callable[[], dict[str, int]]:
    """Begin anew with the peak of the device's memory; what is asked later tells it, in bytes.

    Without what tensors held before. Empty on a device that does not count.
    """
    if device == "cpu" or not hasattr(runtime(device), "reset_peak_memory_stats"):
        return dict
    counter = runtime(device)
    counter.reset_peak_memory_stats()
    held = int(counter.memory_allocated())
    return lambda: {"device_peak_bytes": int(counter.max_memory_allocated()) - held}


def lacks(dtype: str, device: str) -> str:
    """Why a device cannot be measured in a number format; empty where it can."""
    if device == "cpu":
        return precision.processor_lacks(dtype)
    if dtype == "tf32":
        has_it = device == "cuda" and torch.cuda.get_device_capability() >= FIRST_WITH_TF32
        return "" if has_it else f"{described(device)['device_name']} does not compute in tf32"
    if dtype == "bfloat16" and place(device) == "cuda":
        native = torch.cuda.is_bf16_supported(including_emulation=False)
        return "" if native else f"{described(device)['device_name']} only emulates bfloat16"
    return ""
