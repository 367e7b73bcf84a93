"""What goes wrong in steps of training and in their control flow, in TensorFlow with Keras.

Each function is a user's program, which is given what it would import. What `mode` decorates may be
compiled; its last statement is the mistake, or where it must show at the latest. A program that
returns True found that the framework did what was meant.
"""

from __future__ import annotations

from typing import Any

from probes.mistakes.program import Mode


def missing_gradient(tf: Any, mode: Mode) -> None:
    """A step of training whose prediction is not recorded."""
    model = tf.keras.Sequential([tf.keras.Input((64,)), tf.keras.layers.Dense(10)])
    optimizer = tf.keras.optimizers.SGD()

    @mode
    def train(batch: Any) -> None:
        prediction = model(batch)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(prediction)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))

    train(tf.ones((8, 64)))


def in_place(tf: Any, mode: Mode) -> None:
    """A column of activations is cleared in place."""

    @mode
    def mask(activations: Any) -> None:
        activations[:, 0] = 0.0

    mask(tf.exp(tf.ones((8, 4))))


def nan_loss(tf: Any, mode: Mode) -> bool:
    """The entropy of a probability that is 0."""
    logits = tf.Variable([0.0, 200.0])

    @mode
    def entropy(logits: Any) -> Any:
        probabilities = tf.nn.softmax(logits)
        return -tf.reduce_sum(probabilities * tf.math.log(probabilities))

    with tf.GradientTape() as tape:
        loss = entropy(logits)
    tape.gradient(loss, logits)
    return float(loss) == 0.0


def nan_loss_checked(tf: Any, mode: Mode) -> bool:
    """The same under the framework's own search for NaN, which XLA refuses to compile."""
    logits = tf.Variable([0.0, 200.0])
    tf.debugging.enable_check_numerics()

    @mode
    def entropy(logits: Any) -> Any:
        probabilities = tf.nn.softmax(logits)
        return -tf.reduce_sum(probabilities * tf.math.log(probabilities))

    with tf.GradientTape() as tape:
        loss = entropy(logits)
    tape.gradient(loss, logits)
    return float(loss) == 0.0


def loss_broadcast(tf: Any, mode: Mode) -> bool:
    """The framework's squared error of a column of predictions and a row of targets."""
    predictions, targets = tf.reshape(tf.range(8.0), (8, 1)), tf.range(8.0)

    @mode
    def loss(predictions: Any, targets: Any) -> Any:
        return tf.keras.losses.MeanSquaredError()(targets, predictions)

    return float(loss(predictions, targets)) == 0.0


def own_loss_broadcast(tf: Any, mode: Mode) -> bool:
    """The same, written by hand."""
    predictions, targets = tf.reshape(tf.range(8.0), (8, 1)), tf.range(8.0)

    @mode
    def loss(predictions: Any, targets: Any) -> Any:
        return tf.reduce_mean((predictions - targets) ** 2)

    return float(loss(predictions, targets)) == 0.0


def tensor_in_if(tf: Any, mode: Mode) -> bool:
    """A branch that depends on the data."""

    @mode
    def fold(batch: Any) -> Any:
        return batch if tf.reduce_sum(batch) > 0 else -batch

    return all(bool(tf.reduce_all(fold(tf.fill((8,), sign)) > 0)) for sign in (1.0, -1.0))


def tensor_as_number(tf: Any, mode: Mode) -> bool:
    """Plain Python arithmetic with a number out of the data."""

    @mode
    def scale(batch: Any) -> Any:
        return batch / max(1.0, float(tf.reduce_max(batch)))

    return all(float(tf.reduce_max(scale(tf.fill((8,), top)))) == 1.0 for top in (2.0, 4.0))


def varying_shape(tf: Any, mode: Mode) -> bool:
    """Rows chosen by a condition, so that their number depends on the data."""

    @mode
    def chosen(batch: Any) -> Any:
        return batch[batch > 0]

    return all(len(chosen(tf.range(8.0) - first)) == 7 - first for first in (2, 5))
