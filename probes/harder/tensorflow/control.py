"""Models whose way depends on what they are given."""

from __future__ import annotations

import tensorflow as tf


class Branch(tf.Module):  # type: ignore[misc]
    """Python's own `if` on the data."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = [tf.keras.layers.Dense(4), tf.keras.layers.Dense(4)]
        for layer in self.layers:
            layer.build((2, 6, 8))

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """One layer or the other."""
        if tf.reduce_sum(inputs) > 0:
            return self.layers[0](inputs)
        return self.layers[1](inputs)


class Cond(Branch):
    """The same by the framework's own operation."""

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """One layer or the other."""
        one, other = self.layers
        return tf.cond(tf.reduce_sum(inputs) > 0, lambda: one(inputs), lambda: other(inputs))


class Loop(tf.Module):  # type: ignore[misc]
    """As many turns as the input has positions."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = [tf.keras.layers.Dense(8)]

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """The last state."""
        state = tf.zeros_like(inputs[:, 0])
        for position in tf.range(tf.shape(inputs)[1]):
            state = tf.tanh(self.layers[0](state) + inputs[:, position])
        return state
