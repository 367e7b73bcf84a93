"""Networks of TensorFlow's operations, and of a Keras layer where TensorFlow has none."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any, Callable

import tensorflow as tf

from probes.workloads.layers import EPSILON, HEADS, Layer, waves
from probes.workloads.workload import Workload

Function = Callable[[Any], Any]


class Network:
    """A function from a batch (of images in NHWC) to its logits, and the variables that it learns.

    To be built under `tf.device`: a variable stays where it is made.
    """

    def __init__(self, workload: Workload) -> None:
        self.variables: list[Any] = []
        self._weights: Iterator[array[float]] = iter(workload.weights())
        self._steps = [self._built(layer) for layer in workload.layers]

    def __call__(self, inputs: Any) -> Any:
        """The logits of a batch."""
        return _chained(self._steps, inputs)

    def _built(self, layer: Layer) -> Function:
        if layer.kind == "residual":
            inner = [self._built(step) for step in layer.inner]
            return lambda inputs: inputs + _chained(inner, inputs)
        drawn = [tensor(next(self._weights), known.shape) for known in layer.parameters]
        if layer.kind == "lstm":
            return self._lstm(layer, *drawn)
        learnt = [tf.Variable(_turned(layer.kind, values)) for values in drawn]
        self.variables += learnt
        if layer.kind == "positions":
            learnt = [tensor(waves(layer.inputs, layer.outputs), (layer.inputs, layer.outputs))]
        function = _FUNCTIONS[layer.kind]
        return lambda inputs: function(inputs, *learnt)

    def _lstm(self, layer: Layer, inputs: Any, state: Any, bias: Any) -> Function:
        cells = tf.keras.layers.LSTM(layer.outputs)
        cells.build((None, None, layer.inputs))
        cells.set_weights([tf.transpose(values).numpy() for values in (inputs, state, bias)])
        self.variables += cells.trainable_variables
        return cells  # type: ignore[no-any-return]


def tensor(values: array[float], shape: tuple[int, ...]) -> Any:
    """The numbers as a float32 tensor, on the device of the caller."""
    with tf.device("/CPU:0"):
        decoded = tf.reshape(tf.io.decode_raw(values.tobytes(), tf.float32), shape)
    return tf.identity(decoded)


def _turned(kind: str, values: Any) -> Any:
    """From outputs first to outputs last; the rows of a table are neither."""
    if kind in ("table", "bag"):
        return values
    return tf.transpose(values, [2, 3, 1, 0] if len(values.shape) > 2 else None)


def _chained(steps: list[Function], inputs: Any) -> Any:
    for step in steps:
        inputs = step(inputs)
    return inputs


def _dense(inputs: Any, weight: Any, bias: Any) -> Any:
    rows = tf.reshape(inputs, [-1, inputs.shape[-1]])
    shape = [*inputs.shape[:-1], weight.shape[-1]]
    return tf.reshape(tf.nn.bias_add(tf.matmul(rows, weight), bias), shape)


def _conv(inputs: Any, weight: Any, bias: Any) -> Any:
    return tf.nn.bias_add(tf.nn.conv2d(inputs, weight, 1, "SAME"), bias)


def _norm(inputs: Any, scale: Any, shift: Any) -> Any:
    mean, variance = tf.nn.moments(inputs, [-1], keepdims=True)
    return tf.nn.batch_normalization(inputs, mean, variance, shift, scale, EPSILON)


def _attention(inputs: Any, weight: Any, bias: Any, joining: Any, joining_bias: Any) -> Any:
    batch, length, width = inputs.shape
    projected = _dense(inputs, weight, bias)
    split = tf.reshape(projected, [batch, length, 3, HEADS, width // HEADS])
    query, key, value = tf.unstack(tf.transpose(split, [2, 0, 3, 1, 4]))
    scores = tf.matmul(query, key, transpose_b=True) * (width // HEADS) ** -0.5
    found = tf.transpose(tf.matmul(tf.nn.softmax(scores), value), [0, 2, 1, 3])
    return _dense(tf.reshape(found, [batch, length, width]), joining, joining_bias)


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "dense": _dense,
    "conv": _conv,
    "relu": tf.nn.relu,
    "gelu": tf.nn.gelu,
    "pool": lambda inputs: tf.nn.max_pool2d(inputs, 2, 2, "VALID"),
    "mean": lambda inputs: tf.reduce_mean(inputs, [1, 2]),
    "average": lambda inputs: tf.reduce_mean(inputs, 1),
    "table": lambda inputs, rows: tf.gather(rows, inputs),
    "bag": lambda inputs, rows: tf.reduce_mean(tf.gather(rows, inputs), 1),
    "positions": lambda inputs, rows: inputs + rows,
    "attention": _attention,
    "norm": _norm,
}
