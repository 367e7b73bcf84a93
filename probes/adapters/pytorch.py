"""PyTorch: eager, and compiled with `torch.compile`."""

from __future__ import annotations

import os
from array import array
from typing import Any, Callable

import torch

from probes.adapters import Unsupported, check_mode
from probes.frameworks.pytorch import devices
from probes.workloads import Images, Workload

COMPILERS = {"eager": "none", "compiled": "torch.compile, inductor"}
FIRST_CALL_S = {"compiled": 20.0}


def configure(threads: int) -> None:
    """Fix threads and precision; flush denormals and tune convolutions, as TensorFlow does."""
    torch.set_num_threads(threads)
    if torch.get_num_interop_threads() != threads:  # it may be set but once
        torch.set_num_interop_threads(threads)
    torch.set_flush_denormal(True)
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cudnn.benchmark = True


def settings(device: str) -> dict[str, Any]:
    """What makes figures comparable."""
    return {
        "framework_version": str(torch.__version__),
        "threads": torch.get_num_threads(),
        "threads_inter": torch.get_num_interop_threads(),
        "tf32": bool(torch.backends.cuda.matmul.allow_tf32),
        "denormals": "kept" if float(torch.tensor(1e-30) * 1e-10) else "flushed",
        "deterministic": bool(torch.are_deterministic_algorithms_enabled()),
        "convolutions_tuned": bool(torch.backends.cudnn.benchmark),
        "layout": "NHWC",
        "onednn": bool(torch.backends.mkldnn.is_available()),
        "cpu_capability": torch.backends.cpu.get_cpu_capability(),
        "allocator": os.environ.get("PYTORCH_ALLOC_CONF", "default"),
        **({"device_name": "cpu"} if device == "cpu" else devices.described(device)),
    }


def accelerators() -> list[str]:
    """The accelerators that this build of PyTorch sees."""
    return devices.accelerators()


def place(device: str) -> str:
    """What PyTorch calls a device."""
    return devices.place(device)


def product(
    left: array[float],
    right: array[float],
    size: int,
    device: str,
    mode: str,
    dtype: str = "float32",
) -> Callable[[], Any]:
    """A function that multiplies two square matrices."""
    why_not = devices.lacks(dtype, device)
    if why_not:
        raise Unsupported(why_not)
    kind = torch.float32 if dtype in ("float32", "tf32") else getattr(torch, dtype)
    first, second = (_tensor(values, (size, size), device).to(kind) for values in (left, right))
    multiply = _in_mode(torch.matmul, mode)
    if dtype == "tf32":
        return lambda: _allowing_tf32(lambda: multiply(first, second))
    return lambda: multiply(first, second)


def trainer(workload: Workload, device: str, mode: str) -> Callable[[], Any]:
    """A function that makes one training step and returns its loss."""
    model = _network(workload, device)
    learnt = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(learnt, lr=workload.learning_rate)
    inputs = _batch(workload, device)
    labels = torch.tensor(workload.labels(), device=devices.place(device))

    def loss_of(inputs: Any, labels: Any) -> Any:
        return torch.nn.functional.cross_entropy(model(inputs), labels)

    forward = _in_mode(loss_of, mode)

    def step() -> Any:
        optimizer.zero_grad()
        loss = forward(inputs, labels)
        loss.backward()
        optimizer.step()
        return loss.detach()

    return step


def predictor(workload: Workload, device: str, mode: str) -> Callable[[], Any]:
    """A function that returns the logits of the batch."""
    forward = _in_mode(_network(workload, device).eval(), mode)
    inputs = _batch(workload, device)

    def step() -> Any:
        with torch.inference_mode():
            return forward(inputs)

    return step


def pipeline(images: Images) -> Callable[[], Any]:
    """A function that returns all batches of one pass over the images, one thread at work."""
    pixels = torch.frombuffer(bytearray(images.pixels()), dtype=torch.uint8).reshape(images.shape)

    class Prepared(torch.utils.data.Dataset):  # type: ignore[misc]
        def __len__(self) -> int:
            return images.count

        def __getitem__(self, index: int) -> Any:
            return (pixels[index].flip(1).to(torch.float32) - images.mean) / images.spread

    loader = torch.utils.data.DataLoader(Prepared(), batch_size=images.batch)
    return lambda: list(loader)


def stream(count: int, device: str) -> Callable[[], Any]:
    """A function that adds so many ones to as many float32 sums in place, and returns these."""
    total, ones = (torch.full((count,), each, device=devices.place(device)) for each in (0.0, 1.0))
    return lambda: total.add_(ones)


def synchronise(device: str) -> None:
    """Wait until the device has done what was asked of it."""
    if device != "cpu":
        devices.runtime(device).synchronize()


def floats(result: Any) -> list[float]:
    """A result's numbers, row by row."""
    return [float(value) for value in result.reshape(-1).tolist()]


def remedy(error: BaseException) -> str:
    """What the user can do about a failed compilation or a GPU that the build does not know."""
    text = f"{type(error).__name__}: {error}"
    if "no kernel image" in text:
        return "install a PyTorch build for this GPU: https://pytorch.org/get-started/locally"
    if "compiler" in text.lower():
        return "install a C++ compiler (g++ or clang; MSVC on Windows), or set CXX to one"
    if "Python.h" in text:
        return "install Python's headers (python3-dev)"
    return ""


def _allowing_tf32(function: Callable[[], Any]) -> Any:
    torch.backends.cuda.matmul.allow_tf32 = True
    try:
        return function()
    finally:
        torch.backends.cuda.matmul.allow_tf32 = False


def _in_mode(function: Any, mode: str) -> Any:
    check_mode(mode, COMPILERS)
    return torch.compile(function) if mode == "compiled" else function


def _network(workload: Workload, device: str) -> Any:
    from probes.frameworks.pytorch.network import network

    return network(workload).to(devices.place(device))


def _batch(workload: Workload, device: str) -> Any:
    if workload.vocabulary:
        return torch.tensor(workload.ids(), device=devices.place(device)).reshape(workload.shape)
    inputs = _tensor(workload.numbers(), workload.shape, device)
    return inputs.to(memory_format=torch.channels_last) if workload.has_images else inputs


def _tensor(values: array[float], shape: tuple[int, ...], device: str) -> Any:
    return (
        torch.frombuffer(values, dtype=torch.float32)
        .reshape(shape)
        .clone()
        .to(devices.place(device))
    )
