"""What goes wrong with what goes in, in TensorFlow with Keras.

Each function is a user's program, which is given what it would import. What `mode` decorates may be
compiled; its last statement is the mistake, or where it must show at the latest. A program that
returns True found that the framework did what was meant.
"""

from __future__ import annotations

from typing import Any

from probes.mistakes.program import Mode


def linear_shape(tf: Any, mode: Mode) -> None:
    """A batch of 63 features for a layer that takes 64."""
    model = tf.keras.Sequential([tf.keras.Input((64,)), tf.keras.layers.Dense(10)])

    @mode
    def predict(batch: Any) -> Any:
        return model(batch)

    predict(tf.ones((8, 63)))


def add_shape(tf: Any, mode: Mode) -> None:
    """The sum of ten columns and nine."""

    @mode
    def add(left: Any, right: Any) -> Any:
        return left + right

    add(tf.ones((8, 10)), tf.ones((8, 9)))


def linear_dtype(tf: Any, mode: Mode) -> bool:
    """A batch in double precision, as NumPy makes them, for a layer in single."""
    model = tf.keras.Sequential([tf.keras.Input((64,)), tf.keras.layers.Dense(10)])
    batch = tf.ones((8, 64), tf.float64)

    @mode
    def predict(batch: Any) -> Any:
        return model(batch)

    gap = tf.abs(tf.cast(predict(batch), tf.float32) - model(tf.cast(batch, tf.float32)))
    return float(tf.reduce_max(gap)) < 1e-5


def product_dtype(tf: Any, mode: Mode) -> None:
    """The product of whole numbers and float32."""

    @mode
    def project(counts: Any, weights: Any) -> Any:
        return counts @ weights

    project(tf.ones((8, 64), tf.int64), tf.ones((64, 10)))


def wrong_device(tf: Any, mode: Mode) -> bool:
    """A prediction for a GPU that is not there."""
    model = tf.keras.Sequential([tf.keras.Input((64,)), tf.keras.layers.Dense(10)])

    @mode
    def predict(batch: Any) -> Any:
        with tf.device("/GPU:0"):
            return model(batch)

    return "GPU" in predict(tf.ones((8, 64))).device


def missing_batch(tf: Any, mode: Mode) -> None:
    """One image for a network that takes a batch of them."""
    layers = tf.keras.layers
    stages = [layers.Conv2D(16, 3), layers.GlobalAveragePooling2D(), layers.Dense(10)]
    model = tf.keras.Sequential([tf.keras.Input((32, 32, 3)), *stages])

    @mode
    def predict(images: Any) -> Any:
        return model(images)

    predict(tf.ones((32, 32, 3)))


def label_range(tf: Any, mode: Mode) -> None:
    """The label 12 among ten classes."""

    @mode
    def loss(logits: Any, labels: Any) -> Any:
        return tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits)

    loss(tf.ones((4, 10)), tf.constant([0, 1, 12, 3]))


def index_range(tf: Any, mode: Mode) -> None:
    """The word 100 of a vocabulary of ten."""
    table = tf.keras.layers.Embedding(10, 4)
    table.build()

    @mode
    def embed(words: Any) -> Any:
        return table(words)

    embed(tf.constant([3, 100]))


def wrong_method(tf: Any, mode: Mode) -> None:
    """A method of NumPy's arrays that tensors do not have."""

    @mode
    def convert(batch: Any) -> Any:
        return batch.astype("float32")

    convert(tf.ones((8, 64)))
