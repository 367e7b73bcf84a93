"""The two models that every route exports, with the same weights and inputs in every framework."""

from __future__ import annotations

import math
from array import array

from probes.workloads import Layer, Workload

SAMPLES = 16
RELU = Layer("relu")

CNN = Workload(
    name="cnn",
    batch=SAMPLES,
    input_shape=(3, 32, 32),
    layers=(
        Layer("conv", 3, 16),
        RELU,
        Layer("conv", 16, 32),
        RELU,
        Layer("mean"),
        Layer("dense", 32, 10),
    ),
)
MLP = Workload(
    name="mlp",
    batch=SAMPLES,
    input_shape=(64,),
    layers=(
        Layer("dense", 64, 128),
        RELU,
        Layer("dense", 128, 64),
        RELU,
        Layer("dense", 64, 10),
    ),
)
MODELS = {model.name: model for model in (CNN, MLP)}


def samples(model: Workload) -> list[array[float]]:
    """The inputs one by one, each row by row, images with their channels first."""
    numbers, size = model.numbers(), math.prod(model.input_shape)
    return [numbers[at : at + size] for at in range(0, len(numbers), size)]
