"""What a call cannot do without: operations, and bytes to and from memory (the two of a roofline).

Nominal operations: two for each multiply-add of a matrix product or convolution, as the textbook
has them; element-wise ones do not count. Faster algorithms (Winograd's) do with fewer.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

from probes.workloads.layers import GATES, KERNEL, Layer
from probes.workloads.workload import Images, Workload

NUMBER = 4
"""Bytes of a float32; an id or a label takes no less."""

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Work:
    """The operations of one call, and the fewest bytes that it reads and writes."""

    flops: int
    bytes: int

    @property
    def settings(self) -> dict[str, int]:
        """As a measurement tells it."""
        return {"flops_per_call": self.flops, "bytes_per_call": self.bytes}


def prediction(workload: Workload) -> Work:
    """Every weight that is needed and the batch are read once, the logits are written once."""
    numbers = _weights(workload) + math.prod(workload.shape) + workload.batch * workload.classes
    return Work(2 * sum(products(workload)), NUMBER * numbers)


def training(workload: Workload) -> Work:
    """Three times the operations of a prediction: a product has a gradient for either factor.

    None is needed for a batch of numbers, which nothing learns. The weights are read, their
    gradients written, and the weights read and written anew; batch and labels are read.
    """
    forward = list(products(workload))
    unneeded = 0 if workload.vocabulary else forward[0]
    numbers = 4 * _weights(workload) + math.prod(workload.shape) + workload.batch
    return Work(2 * (3 * sum(forward) - unneeded), NUMBER * numbers)


def product(size: int, number: int = NUMBER) -> Work:
    """Two square matrices of numbers of so many bytes are read, a third is written."""
    return Work(2 * size**3, 3 * size**2 * number)


def pipeline(images: Images) -> Work:
    """Bytes are read, float32 numbers written."""
    return Work(0, (1 + NUMBER) * math.prod(images.shape))


def products(workload: Workload) -> Iterator[int]:
    """The multiply-adds of each product for a whole batch, in their order."""
    each = _products(workload.layers, workload.input_shape)
    return (workload.batch * multiply_adds for multiply_adds in each)


def _products(layers: tuple[Layer, ...], shape: Shape) -> Iterator[int]:
    """For one sample of that shape."""
    for layer in layers:
        if layer.inner:
            yield from _products(layer.inner, shape)
        elif layer.kind in _PRODUCTS:
            yield from _PRODUCTS[layer.kind](layer, shape)
        if layer.kind in _SHAPES:
            shape = _SHAPES[layer.kind](layer, shape)


def _weights(workload: Workload) -> int:
    """How many weights a batch needs: all, but only those rows of a table that it names."""
    layers = [layer for outer in workload.layers for layer in outer.flat()]
    rows = len(set(workload.ids())) if workload.vocabulary else 0
    return sum(
        rows * layer.outputs
        if layer.kind in ("table", "bag")
        else sum(math.prod(parameter.shape) for parameter in layer.parameters)
        for layer in layers
    )


def _attention(layer: Layer, shape: Shape) -> tuple[int, ...]:
    """Query, key and value; their scores and what these weigh; what joins the heads."""
    numbers, length, width = math.prod(shape), shape[0], layer.inputs
    return 3 * numbers * width, numbers * length, numbers * length, numbers * width


def _lstm(layer: Layer, shape: Shape) -> tuple[int, ...]:
    """With the inputs, then with the state."""
    tall = shape[0] * GATES * layer.outputs
    return tall * layer.inputs, tall * layer.outputs


_PRODUCTS: dict[str, Callable[[Layer, Shape], tuple[int, ...]]] = {
    "dense": lambda layer, shape: (math.prod(shape) * layer.outputs,),
    "conv": lambda layer, shape: (math.prod(shape) * KERNEL**2 * layer.outputs,),
    "attention": _attention,
    "lstm": _lstm,
}
"""The multiply-adds of one sample; the first product is with what comes in."""

_SHAPES: dict[str, Callable[[Layer, Shape], Shape]] = {
    "dense": lambda layer, shape: (*shape[:-1], layer.outputs),
    "conv": lambda layer, shape: (layer.outputs, *shape[1:]),
    "pool": lambda _, shape: (shape[0], shape[1] // 2, shape[2] // 2),
    "mean": lambda _, shape: shape[:1],
    "average": lambda _, shape: shape[1:],
    "table": lambda layer, shape: (*shape, layer.outputs),
    "bag": lambda layer, _: (layer.outputs,),
    "lstm": lambda layer, _: (layer.outputs,),
}
"""The shape of a sample after a layer that changes it."""
