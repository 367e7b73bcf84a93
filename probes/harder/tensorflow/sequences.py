"""Models of sequences."""

from __future__ import annotations

import tensorflow as tf


class Gru(tf.Module):  # type: ignore[misc]
    """A recurrent layer."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = [tf.keras.layers.GRU(8, return_sequences=True)]

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """All states."""
        return self.layers[0](inputs)


class BiLstm(tf.Module):  # type: ignore[misc]
    """A recurrent layer in both directions."""

    def __init__(self) -> None:
        super().__init__()
        cells = tf.keras.layers.LSTM(8, return_sequences=True)
        self.layers = [tf.keras.layers.Bidirectional(cells)]

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """All states, those of both directions side by side."""
        return self.layers[0](inputs)


class Embedding(tf.Module):  # type: ignore[misc]
    """Rows of a table, averaged."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = [tf.keras.layers.Embedding(20, 8), tf.keras.layers.Dense(4)]

    def __call__(self, ids: tf.Tensor) -> tf.Tensor:
        """One answer for each row of ids."""
        rows, dense = self.layers
        return dense(tf.reduce_mean(rows(ids), axis=1))


class Transformer(tf.Module):  # type: ignore[misc]
    """One encoder layer."""

    def __init__(self) -> None:
        super().__init__()
        layers = tf.keras.layers
        self.layers = [
            layers.MultiHeadAttention(2, 4),
            layers.LayerNormalization(),
            layers.Dense(16, activation="relu"),
            layers.Dense(8),
            layers.LayerNormalization(),
        ]

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """All positions."""
        attention, first_norm, wide, narrow, last_norm = self.layers
        found = first_norm(inputs + attention(inputs, inputs))
        return last_norm(found + narrow(wide(found)))
