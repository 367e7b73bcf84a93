"""The modes of TensorFlow, and a program without a mistake that tells whether one works here."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from probes.mistakes.program import Mode, as_written

MODES: dict[str, Callable[[Any], Mode]] = {
    "eager": lambda _: as_written,
    "compiled": lambda tf: tf.function,
    "xla": lambda tf: partial(tf.function, jit_compile=True),
}


def correct(tf: Any, mode: Mode) -> bool:
    """A batch of eight, and the gradient of its loss."""
    model = tf.keras.Sequential([tf.keras.Input((64,)), tf.keras.layers.Dense(10)])

    @mode
    def predict(batch: Any) -> Any:
        return model(batch)

    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(predict(tf.ones((8, 64))))
    return None not in tape.gradient(loss, model.trainable_variables)
