"""PyTorch: eager, and compiled with `torch.compile`."""

from __future__ import annotations

import os
from array import array
from typing import Any, Callable

import torch

from probes.workloads import Layer, Training

COMPILER = "torch.compile, inductor"
PLACES = {"rocm": "cuda"}  # ROCm builds answer to the name of CUDA


def configure(threads: int) -> None:
    """Fix threads and precision."""
    torch.set_num_threads(threads)
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cudnn.allow_tf32 = False


def settings(device: str) -> dict[str, Any]:
    """What makes figures comparable."""
    return {
        "framework_version": str(torch.__version__),
        "threads": torch.get_num_threads(),
        "tf32": bool(torch.backends.cuda.matmul.allow_tf32),
        "layout": "NCHW",
        "cpu_capability": torch.backends.cpu.get_cpu_capability(),
        "allocator": os.environ.get("PYTORCH_ALLOC_CONF", "default"),
        "device_name": _device_name(device),
    }


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


def product(
    left: array[float], right: array[float], size: int, device: str, mode: str
) -> Callable[[], Any]:
    """A function that multiplies two square matrices."""
    first, second = (_tensor(values, (size, size), device) for values in (left, right))
    multiply = torch.compile(torch.matmul) if mode == "compiled" else torch.matmul
    return lambda: multiply(first, second)


def trainer(workload: Training, device: str, mode: str) -> Callable[[], Any]:
    """A function that makes one training step and returns its loss."""
    model = _model(workload, device)
    optimizer = torch.optim.SGD(model.parameters(), lr=workload.learning_rate)
    inputs = _tensor(workload.inputs(), (workload.batch, *workload.input_shape), device)
    labels = torch.tensor(workload.labels(), device=_place(device))

    def loss_of(inputs: Any, labels: Any) -> Any:
        return torch.nn.functional.cross_entropy(model(inputs), labels)

    forward = torch.compile(loss_of) if mode == "compiled" else loss_of

    def step() -> Any:
        optimizer.zero_grad()
        loss = forward(inputs, labels)
        loss.backward()
        optimizer.step()
        return loss.detach()

    return step


def synchronise(device: str) -> None:
    """Wait until the device has done what was asked of it."""
    if device != "cpu":
        _runtime(device).synchronize()


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


def _place(device: str) -> str:
    return PLACES.get(device, device)


def _device_name(device: str) -> str:
    if device == "cpu":
        return "cpu"
    return str(getattr(_runtime(device), "get_device_name", lambda _: device)(0))


def _runtime(device: str) -> Any:
    return getattr(torch, _place(device))


def _tensor(values: array[float], shape: tuple[int, ...], device: str) -> Any:
    return torch.frombuffer(values, dtype=torch.float32).reshape(shape).clone().to(_place(device))


def _model(workload: Training, device: str) -> Any:
    model = torch.nn.Sequential(*(_module(layer) for layer in workload.layers))
    weights = iter(workload.weights())
    with torch.no_grad():
        for layer, module in zip(workload.layers, model):
            if layer.weight_shape:
                weight, bias = next(weights)
                module.weight.copy_(_tensor(weight, layer.weight_shape, "cpu"))
                module.bias.copy_(_tensor(bias, (layer.outputs,), "cpu"))
    return model.to(_place(device))


def _module(layer: Layer) -> Any:
    nn = torch.nn
    if layer.kind == "dense":
        return nn.Linear(layer.inputs, layer.outputs)
    if layer.kind == "conv":
        return nn.Conv2d(layer.inputs, layer.outputs, layer.weight_shape[-1], padding="same")
    if layer.kind == "pool":
        return nn.MaxPool2d(2)
    if layer.kind == "mean":
        return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())
    return nn.ReLU()
