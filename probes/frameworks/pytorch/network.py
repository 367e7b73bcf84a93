"""Networks of PyTorch's own modules."""

from __future__ import annotations

from typing import Any, Callable

import torch
from torch import nn

from probes.workloads.layers import EPSILON, HEADS, KERNEL, Layer, waves
from probes.workloads.workload import Workload


def network(workload: Workload) -> Any:
    """The network on the CPU, with the workload's weights; images come in channels-last memory."""
    model = nn.Sequential(*(_module(layer) for layer in workload.layers))
    learnt = [parameter for parameter in model.parameters() if parameter.requires_grad]
    with torch.no_grad():
        for parameter, values in zip(learnt, workload.weights()):
            parameter.copy_(torch.frombuffer(values, dtype=torch.float32).view_as(parameter))
    return model.to(memory_format=torch.channels_last)


def _module(layer: Layer) -> Any:
    return _MODULES[layer.kind](layer)


def _conv(layer: Layer) -> Any:
    return nn.Conv2d(layer.inputs, layer.outputs, KERNEL, padding="same")


def _mean(layer: Layer) -> Any:
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())


def _bag(layer: Layer) -> Any:
    return nn.EmbeddingBag(layer.inputs, layer.outputs, mode="mean", sparse=True)


class _Average(nn.Module):  # type: ignore[misc]
    def forward(self, inputs: Any) -> Any:
        return inputs.mean(dim=1)


class _Positions(nn.Module):  # type: ignore[misc]
    def __init__(self, layer: Layer) -> None:
        super().__init__()
        shape = (layer.inputs, layer.outputs)
        rows = torch.frombuffer(waves(*shape), dtype=torch.float32).reshape(shape)
        self.register_buffer("rows", rows.clone())

    def forward(self, inputs: Any) -> Any:
        return inputs + self.rows


class _Attention(nn.Module):  # type: ignore[misc]
    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.heads = nn.MultiheadAttention(layer.inputs, HEADS, batch_first=True)

    def forward(self, inputs: Any) -> Any:
        return self.heads(inputs, inputs, inputs, need_weights=False)[0]


class _LSTM(nn.Module):  # type: ignore[misc]
    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.cells = nn.LSTM(layer.inputs, layer.outputs, batch_first=True)
        # Two biases that both learn would move twice as far as the one of other frameworks.
        nn.init.zeros_(self.cells.bias_hh_l0).requires_grad_(False)

    def forward(self, inputs: Any) -> Any:
        return self.cells(inputs)[0][:, -1]


class _Residual(nn.Module):  # type: ignore[misc]
    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.inner = nn.Sequential(*(_module(inner) for inner in layer.inner))

    def forward(self, inputs: Any) -> Any:
        return inputs + self.inner(inputs)


_MODULES: dict[str, Callable[[Layer], Any]] = {
    "dense": lambda layer: nn.Linear(layer.inputs, layer.outputs),
    "conv": _conv,
    "relu": lambda _: nn.ReLU(),
    "gelu": lambda _: nn.GELU(),
    "pool": lambda _: nn.MaxPool2d(2),
    "mean": _mean,
    "average": lambda _: _Average(),
    "table": lambda layer: nn.Embedding(layer.inputs, layer.outputs),
    "bag": _bag,
    "positions": _Positions,
    "attention": _Attention,
    "norm": lambda layer: nn.LayerNorm(layer.inputs, eps=EPSILON),
    "lstm": _LSTM,
    "residual": _Residual,
}
