"""What is computed, apart from any framework: shapes, weights and inputs in one canonical order."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass

from probes import arrays

MATMUL = "matmul"
MATMUL_SIZE = 1024
KERNEL = 3
INPUT_SEED, LABEL_SEED, WEIGHT_SEED = 1, 2, 100


@dataclass(frozen=True)
class Layer:
    """One step of a network: dense, conv (3x3, same size), relu, pool (largest of 2x2) or mean."""

    kind: str
    inputs: int = 0
    outputs: int = 0

    @property
    def weight_shape(self) -> tuple[int, ...]:
        """Outputs first, then inputs, then height and width; empty without weights."""
        if self.kind == "dense":
            return (self.outputs, self.inputs)
        if self.kind == "conv":
            return (self.outputs, self.inputs, KERNEL, KERNEL)
        return ()


@dataclass(frozen=True)
class Training:
    """A network, one batch and a learning rate for plain gradient descent on the cross-entropy."""

    name: str
    batch: int
    input_shape: tuple[int, ...]  # channels, height, width for images
    layers: tuple[Layer, ...]
    classes: int = 10
    learning_rate: float = 0.05

    @property
    def has_images(self) -> bool:
        """Whether a sample has channels, height and width."""
        return len(self.input_shape) > 1

    def inputs(self) -> array[float]:
        """The batch, samples first, each in `input_shape`."""
        return arrays.uniform(INPUT_SEED, self.batch * math.prod(self.input_shape))

    def labels(self) -> list[int]:
        """The class of each sample."""
        return arrays.classes(LABEL_SEED, self.batch, self.classes)

    def weights(self) -> list[tuple[array[float], array[float]]]:
        """Weight and bias of each layer that has them, scaled for ReLU (He et al. 2015)."""
        return [
            _weights(layer, WEIGHT_SEED + 2 * index)
            for index, layer in enumerate(self.layers)
            if layer.weight_shape
        ]


def _weights(layer: Layer, seed: int) -> tuple[array[float], array[float]]:
    fan_in = math.prod(layer.weight_shape[1:])
    weight = arrays.uniform(seed, math.prod(layer.weight_shape), math.sqrt(6.0 / fan_in))
    return weight, arrays.uniform(seed + 1, layer.outputs, 0.1)


RELU, POOL, MEAN = Layer("relu"), Layer("pool"), Layer("mean")

MLP = Training(
    name="train-mlp",
    batch=256,
    input_shape=(784,),
    layers=(
        Layer("dense", 784, 1024),
        RELU,
        Layer("dense", 1024, 512),
        RELU,
        Layer("dense", 512, 10),
    ),
)

CNN = Training(
    name="train-cnn",
    batch=32,
    input_shape=(3, 32, 32),
    learning_rate=0.01,
    layers=(
        Layer("conv", 3, 32),
        RELU,
        POOL,
        Layer("conv", 32, 64),
        RELU,
        POOL,
        Layer("conv", 64, 128),
        RELU,
        MEAN,
        Layer("dense", 128, 10),
    ),
)
