"""Training steps of a residual network: fifty times the arithmetic of the small one."""

from __future__ import annotations

from probes import training
from probes.runs import Trial
from probes.workloads import Layer, Workload

PER_FRAMEWORK = True
TIMEOUT_S = 300


def trial() -> Trial:
    """For a worker that alternates with others."""
    return training.trial(RESIDUAL_CNN)


def _stage(inputs: int, width: int) -> tuple[Layer, ...]:
    """To this width, and one block of two convolutions around which the input also goes."""
    conv, relu = Layer("conv", width, width), Layer("relu")
    return Layer("conv", inputs, width), relu, Layer("residual", inner=(conv, relu, conv)), relu


RESIDUAL_CNN = Workload(
    name="long-residual-cnn",
    batch=64,
    input_shape=(3, 32, 32),
    learning_rate=0.001,
    layers=(
        *_stage(3, 64),
        Layer("pool"),
        *_stage(64, 128),
        Layer("pool"),
        *_stage(128, 256),
        Layer("mean"),
        Layer("dense", 256, 10),
    ),
)
