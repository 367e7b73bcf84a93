"""A network with one batch of work for it, and the images of a data pipeline."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass

from probes import arrays
from probes.workloads.layers import Layer

INPUT_SEED, LABEL_SEED, WEIGHT_SEED = 1, 2, 100


@dataclass(frozen=True)
class Workload:
    """A network, one batch, and a learning rate for plain gradient descent on the cross-entropy.

    A sample of `input_shape` is numbers, of an image by channel, height and width; or ids, of which
    there are as many as the `vocabulary` says.
    """

    name: str
    batch: int
    input_shape: tuple[int, ...]
    layers: tuple[Layer, ...]
    vocabulary: int = 0
    classes: int = 10
    learning_rate: float = 0.05

    @property
    def has_images(self) -> bool:
        """Whether a sample has channels, height and width."""
        return len(self.input_shape) == 3

    @property
    def shape(self) -> tuple[int, ...]:
        """The batch, samples first."""
        return (self.batch, *self.input_shape)

    def numbers(self) -> array[float]:
        """The batch, where a sample is numbers."""
        return arrays.uniform(INPUT_SEED, math.prod(self.shape))

    def ids(self) -> list[int]:
        """The batch, where a sample is a row of ids."""
        return arrays.classes(INPUT_SEED, math.prod(self.shape), self.vocabulary)

    def labels(self) -> list[int]:
        """The class of each sample."""
        return arrays.classes(LABEL_SEED, self.batch, self.classes)

    def weights(self) -> list[array[float]]:
        """The first values of all parameters, in the order of the layers."""
        layers = (layer for outer in self.layers for layer in outer.flat())
        parameters = (parameter for layer in layers for parameter in layer.parameters)
        return [parameter.values(WEIGHT_SEED + at) for at, parameter in enumerate(parameters)]


@dataclass(frozen=True)
class Images:
    """Images in memory; a pipeline mirrors each, scales it to (byte - mean) / spread, and batches.

    `image_shape` is height, width and channels. Every result is a float32 exactly.
    """

    name: str
    count: int
    batch: int
    image_shape: tuple[int, int, int]
    mean: float = 127.5
    spread: float = 64.0

    @property
    def shape(self) -> tuple[int, ...]:
        """All images: their number first."""
        return (self.count, *self.image_shape)

    def pixels(self) -> bytes:
        """All images, row by row."""
        return bytes(arrays.classes(INPUT_SEED, math.prod(self.shape), 256))

    def prepared(self, batch: int) -> list[float]:
        """What the pipeline must make of the images of one batch."""
        _, width, channels = self.image_shape
        line = width * channels
        pixels = self.pixels()
        size = self.batch * math.prod(self.image_shape)
        lines = range(batch * size, (batch + 1) * size, line)
        starts = (at + place for at in lines for place in range(line - channels, -1, -channels))
        return [
            (pixel - self.mean) / self.spread
            for at in starts
            for pixel in pixels[at : at + channels]
        ]
