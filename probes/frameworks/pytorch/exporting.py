"""PyTorch's side of an export: the model, and an exported one at work in PyTorch."""

from __future__ import annotations

from array import array
from typing import Any

import torch

from probes.exports.runner import Runner
from probes.frameworks.pytorch.network import network
from probes.workloads import Workload


def built(workload: Workload) -> Any:
    """The model, ready to answer, in the memory layout that exporters expect."""
    return network(workload).to(memory_format=torch.contiguous_format).eval()


def answer(model: Any, inputs: Any) -> Any:
    """The logits of a batch, without gradients."""
    with torch.inference_mode():
        return model(inputs)


def tensor(values: array[float], shape: tuple[int, ...]) -> Any:
    """A batch as the model takes it: images have their channels first."""
    return torch.frombuffer(values, dtype=torch.float32).reshape(shape).clone()


def example(workload: Workload) -> Any:
    """One sample, with which exporters follow a model."""
    return tensor(workload.numbers()[: _size(workload)], (1, *workload.input_shape))


def running(model: Any) -> Runner:
    """A loaded model at work."""
    return Runner(tensor, lambda inputs: answer(model, inputs), _floats)


def _size(workload: Workload) -> int:
    return int(torch.Size(workload.input_shape).numel())


def _floats(result: Any) -> list[float]:
    return [float(value) for value in result.reshape(-1).tolist()]
