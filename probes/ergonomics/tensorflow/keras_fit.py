"""TensorFlow: the network as `keras.Sequential`, trained by its `fit`."""

from __future__ import annotations

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
model.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
losses = model.fit(images, labels, batch_size=32, epochs=8).history["loss"]
accuracy = model.evaluate(test_images, test_labels)[1]
