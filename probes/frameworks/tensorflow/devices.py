"""The devices that a build of TensorFlow computes on, their memory, and their number formats."""

from __future__ import annotations

import sys
from typing import Any, Callable

import tensorflow as tf

from probes import precision
from probes.adapters import Gpu

PLACES = {
    "cpu": "/CPU:0",
    "cuda": "/GPU:0",
    "rocm": "/GPU:0",
    "mps": "/GPU:0",
    "xpu": "/XPU:0",
}
FIRST_WITH_BOTH = (8, 0)
"""The compute capability from which NVIDIA's GPUs have tf32 and bfloat16."""


def accelerators() -> list[str]:
    """The accelerators that this build of TensorFlow, or a plug-in, sees."""
    seen = []
    if tf.config.list_physical_devices("GPU"):
        seen += _gpu_kind()
    if tf.config.list_physical_devices("XPU"):
        seen.append("xpu")
    return seen


def hindrances() -> dict[str, Exception]:
    """Nothing: why TensorFlow sees no GPU is told by its log alone."""
    return {}


def take_one() -> None:
    """Let the first GPU's memory grow instead of taking all of it, and leave the others alone."""
    for kind in ("GPU", "XPU"):
        found = tf.config.list_physical_devices(kind)
        if found:
            tf.config.set_visible_devices(found[:1], kind)
            tf.config.experimental.set_memory_growth(found[0], True)


def placed(function: Callable[[], Any], device: str) -> Callable[[], Any]:
    """The function, run on a device."""

    def call() -> Any:
        with tf.device(PLACES[device]):
            return function()

    return call


def gpu(device: str) -> Gpu:
    """The GPU that is used: the first of those that can be seen; TensorFlow tells no id."""
    details = _details(device)[0]
    version = details.get("compute_capability")
    architecture = "sm_{}{}".format(*version) if version else ""
    return Gpu(details.get("device_name", device), "", architecture)


def described(device: str) -> dict[str, Any]:
    """The name of the device that is used, and those of all if there are several."""
    names = [str(details.get("device_name", device)) for details in _details(device)]
    found: dict[str, Any] = {"device_name": names[0], "device_index": 0}
    return {**found, "device_names": names} if len(names) > 1 else found


def memory(device: str) -> Callable[[], dict[str, int]]:
    """Begin anew with the peak of the device's memory; what is asked later tells it, in bytes.

    Without what tensors held before. Empty on a device that does not count.
    """
    if device not in ("cuda", "rocm"):
        return dict
    counter, name = tf.config.experimental, PLACES[device].strip("/")
    counter.reset_memory_stats(name)
    held = int(counter.get_memory_info(name)["current"])
    return lambda: {"device_peak_bytes": int(counter.get_memory_info(name)["peak"]) - held}


def lacks(dtype: str, device: str) -> str:
    """Why a device cannot be measured in a number format; empty where it can."""
    if device == "cpu":
        return precision.processor_lacks(dtype)
    if device == "cuda" and dtype in ("tf32", "bfloat16"):
        details = _details(device)[0]
        if details.get("compute_capability", (0, 0)) < FIRST_WITH_BOTH:
            return f"{details.get('device_name', 'this GPU')} does not compute in {dtype}"
    return f"{device} does not compute in tf32" if dtype == "tf32" and device != "cuda" else ""


def _details(device: str) -> list[dict[str, Any]]:
    kind = PLACES[device].strip("/").split(":")[0]
    return [
        tf.config.experimental.get_device_details(found)
        for found in tf.config.list_physical_devices(kind)
    ]


def _gpu_kind() -> list[str]:
    if tf.test.is_built_with_rocm():
        return ["rocm"]
    if tf.test.is_built_with_cuda():
        return ["cuda"]
    return ["mps"] if sys.platform == "darwin" else []
