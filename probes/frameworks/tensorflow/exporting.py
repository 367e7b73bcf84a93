"""TensorFlow's side of an export: the model, and an exported one at work in TensorFlow."""

from __future__ import annotations

from array import array
from typing import Any

import tensorflow as tf

from probes.exports.runner import Runner
from probes.frameworks.tensorflow import network
from probes.workloads import Workload


class Model(tf.Module):  # type: ignore[misc]
    """The network with its variables, and `compiled` for batches of one sample."""

    def __init__(self, workload: Workload) -> None:
        super().__init__()
        self.network = network.Network(workload)
        self.variables_ = self.network.variables
        shape = _channels_last((1, *workload.input_shape))
        signature = tf.TensorSpec(shape, tf.float32, name="inputs")
        self.compiled = tf.function(self.network, input_signature=[signature])


def built(workload: Workload) -> Any:
    """The model, ready to answer."""
    return Model(workload)


def answer(model: Any, inputs: Any) -> Any:
    """The logits of a batch, eagerly."""
    return model.network(inputs)


def tensor(values: array[float], shape: tuple[int, ...]) -> Any:
    """A batch as the model takes it: images are given with their channels first, and turned."""
    batch = network.tensor(values, shape)
    return tf.transpose(batch, [0, 2, 3, 1]) if len(shape) == 4 else batch


def running(function: Any) -> Runner:
    """A loaded function at work."""
    return Runner(tensor, function, _floats)


def _channels_last(shape: tuple[int, ...]) -> tuple[int, ...]:
    return (shape[0], *shape[2:], shape[1]) if len(shape) == 4 else shape


def _floats(result: Any) -> list[float]:
    return [float(value) for value in tf.reshape(result, [-1]).numpy().tolist()]
