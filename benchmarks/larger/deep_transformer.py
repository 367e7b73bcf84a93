"""Training steps of a transformer's encoder: forty times the arithmetic of the small one."""

from __future__ import annotations

from probes import training
from probes.runs import Trial
from probes.workloads import Layer, Workload

PER_FRAMEWORK = True
TIMEOUT_S = 300

WORDS, LENGTH, WIDTH, BLOCKS = 10_000, 128, 256, 5


def trial() -> Trial:
    """For a worker that alternates with others."""
    return training.trial(DEEP_TRANSFORMER)


_FORWARD = (Layer("dense", WIDTH, 4 * WIDTH), Layer("gelu"), Layer("dense", 4 * WIDTH, WIDTH))
_BLOCK = (
    Layer("residual", inner=(Layer("attention", WIDTH),)),
    Layer("norm", WIDTH),
    Layer("residual", inner=_FORWARD),
    Layer("norm", WIDTH),
)

DEEP_TRANSFORMER = Workload(
    name="long-transformer",
    batch=16,
    input_shape=(LENGTH,),
    vocabulary=WORDS,
    learning_rate=0.001,
    layers=(
        Layer("table", WORDS, WIDTH),
        Layer("positions", LENGTH, WIDTH),
        *(_BLOCK * BLOCKS),
        Layer("average"),
        Layer("dense", WIDTH, 10),
    ),
)
