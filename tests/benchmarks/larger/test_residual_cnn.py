"""The larger network is one that the suite's could grow to."""

from __future__ import annotations

from collections.abc import Callable
from math import prod

from benchmarks.larger.residual_cnn import RESIDUAL_CNN, trial
from probes.workloads import CNN, Workload


def test_it_has_many_times_the_arithmetic(
    times_the_arithmetic: Callable[[Workload, Workload], float],
):
    assert 45 < times_the_arithmetic(RESIDUAL_CNN, CNN) < 55


def test_it_is_made_of_the_layers_of_the_small_one():
    kinds = [
        {part.kind for layer in known.layers for part in layer.flat()}
        for known in (RESIDUAL_CNN, CNN)
    ]
    assert kinds[0] == kinds[1]


def test_weights_fill_every_parameter():
    layers = (part for layer in RESIDUAL_CNN.layers for part in layer.flat())
    shapes = [known.shape for layer in layers for known in layer.parameters]
    assert [len(values) for values in RESIDUAL_CNN.weights()] == [prod(shape) for shape in shapes]


def test_a_worker_can_train_it():
    assert trial().workload == RESIDUAL_CNN.name
