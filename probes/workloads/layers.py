"""The layers that networks are built of, each with its parameters in one canonical order."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from probes import arrays

KERNEL = 3
HEADS = 4
GATES = 4
EPSILON = 1e-5


@dataclass(frozen=True)
class Parameter:
    """Numbers that are learnt; they start in [centre - limit, centre + limit)."""

    shape: tuple[int, ...]
    limit: float
    centre: float = 0.0

    def values(self, seed: int) -> array[float]:
        """The first values, row by row."""
        drawn = arrays.uniform(seed, math.prod(self.shape), self.limit)
        return array("f", [self.centre + value for value in drawn]) if self.centre else drawn


@dataclass(frozen=True)
class Layer:
    """One step of a network, from `inputs` features, rows or ids to `outputs` features.

    dense, conv (3x3, same size) and their biases; relu, gelu (exact); pool (largest of 2x2);
    mean (over height and width), average (over positions); table (a row for each id), bag (the
    mean of the rows of all ids); positions (adds the sines of Vaswani et al. 2017); attention (of
    each position to all, `HEADS` heads); norm (over the features); lstm (what it puts out last);
    residual (adds to its input what `inner` makes of it).
    """

    kind: str
    inputs: int = 0
    outputs: int = 0
    inner: tuple[Layer, ...] = ()

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Matrices have outputs first, then inputs, then height and width; biases come last.

        The gates of an lstm are input, forget, cell and output; the projections of attention
        query, key and value, then the one that joins the heads.
        """
        width = self.inputs
        if self.kind == "dense":
            return _affine(self.outputs, width)
        if self.kind == "conv":
            return _affine(self.outputs, width, KERNEL, KERNEL)
        if self.kind == "attention":
            return (*_affine(3 * width, width), *_affine(width, width))
        if self.kind == "norm":
            return Parameter((width,), 0.1, centre=1.0), Parameter((width,), 0.1)
        if self.kind == "lstm":
            return _gates(width, self.outputs)
        return (Parameter((width, self.outputs), 1.0),) if self.kind in ("table", "bag") else ()

    def flat(self) -> Iterator[Layer]:
        """This layer, or those inside it."""
        if not self.inner:
            yield self
        for layer in self.inner:
            yield from layer.flat()


def waves(length: int, width: int) -> array[float]:
    """What a layer of positions adds: sine and cosine in turn, a row for each position."""
    return array(
        "f", [_wave(row, column, width) for row in range(length) for column in range(width)]
    )


def _wave(row: int, column: int, width: int) -> float:
    angle = row / 10000.0 ** ((column - column % 2) / width)
    return math.cos(angle) if column % 2 else math.sin(angle)


def _affine(*shape: int) -> tuple[Parameter, ...]:
    """Weight and bias, scaled for ReLU (He et al. 2015)."""
    return Parameter(shape, math.sqrt(6.0 / math.prod(shape[1:]))), Parameter(shape[:1], 0.1)


def _gates(inputs: int, outputs: int) -> tuple[Parameter, ...]:
    tall, limit = GATES * outputs, 1.0 / math.sqrt(outputs)
    return tuple(Parameter(shape, limit) for shape in ((tall, inputs), (tall, outputs), (tall,)))
