"""Models with operations that not every runtime has."""

from __future__ import annotations

import tensorflow as tf


class SortTopK(tf.Module):  # type: ignore[misc]
    """What is sorted, and the places of the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = [tf.keras.layers.Dense(8)]

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """Sorted numbers, the largest three, and where these were."""
        found = self.layers[0](inputs)
        largest, places = tf.math.top_k(found, 3)
        return tf.concat([tf.sort(found), largest, tf.cast(places, tf.float32)], axis=-1)


class Mask(tf.Module):  # type: ignore[misc]
    """As many numbers as the data has positive ones."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = [tf.keras.layers.Dense(8)]

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """Their sum."""
        found = self.layers[0](inputs)
        return tf.reduce_sum(tf.boolean_mask(found, inputs > 0), keepdims=True)


class Fft(tf.Module):  # type: ignore[misc]
    """A spectrum."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = [tf.keras.layers.Dense(4)]

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """From the magnitudes of the frequencies."""
        return self.layers[0](tf.abs(tf.signal.rfft(inputs)))


class Upsample(tf.Module):  # type: ignore[misc]
    """A decoder of images."""

    def __init__(self) -> None:
        super().__init__()
        layers = tf.keras.layers
        self.layers = [layers.Conv2DTranspose(8, 3, strides=2), layers.GroupNormalization(2)]

    def __call__(self, inputs: tf.Tensor) -> tf.Tensor:
        """Images of 16 by 16."""
        wider, norm = self.layers
        return tf.image.resize(tf.nn.relu(norm(wider(inputs))), (16, 16))
