"""TensorFlow: the network as `keras.Sequential`, trained in a loop of one's own."""

from __future__ import annotations

import tensorflow as tf
from tensorflow import keras

from probes.ergonomics.tensorflow import images, labels, test_images, test_labels

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.layers.Conv2D(16, 3, padding="same", activation="relu"),
        keras.layers.MaxPooling2D(),
        keras.layers.Conv2D(32, 3, padding="same", activation="relu"),
        keras.layers.GlobalAveragePooling2D(),
        keras.layers.Dense(10),
    ]
)
loader = tf.data.Dataset.from_tensor_slices((images, labels)).shuffle(256).batch(32)
optimizer = keras.optimizers.Adam(0.01)
loss_function = keras.losses.SparseCategoricalCrossentropy(from_logits=True)


@tf.function  # type: ignore[untyped-decorator]
def train_step(inputs: tf.Tensor, targets: tf.Tensor) -> tf.Tensor:
    """Learn from one batch and return its loss."""
    with tf.GradientTape() as tape:
        loss = loss_function(targets, model(inputs, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


losses = []
for _ in range(8):
    total = 0.0
    for inputs, targets in loader:
        total += float(train_step(inputs, targets))
    losses.append(total / len(loader))

predicted = tf.argmax(model(test_images, training=False), axis=1, output_type=tf.int32)
accuracy = float(tf.reduce_mean(tf.cast(predicted == test_labels, tf.float32)))
