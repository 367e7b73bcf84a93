"""The images of the programs as TensorFlow has them: channels last."""

from __future__ import annotations

import tensorflow as tf

from probes.ergonomics import samples


def _images(seed: int, count: int) -> tf.Tensor:
    return tf.reshape(samples.images(seed, count), (count, *samples.SHAPE))


images, labels = _images(1, samples.TRAINING), tf.constant(samples.labels(samples.TRAINING))
test_images, test_labels = _images(2, samples.TEST), tf.constant(samples.labels(samples.TEST))
