"""A workload of one's own: the same small network, trained in PyTorch and in TensorFlow.

`advisor probe --workload examples/workload.py --only workload` measures it. Each function bears
the id of its framework, imports it, takes the device as the framework calls it, and returns a step:
a function without arguments that makes one call. A step that returns its loss proves that all
frameworks do the same work; for that, weights and inputs must be the same, so NumPy draws them
from one seed. What a framework compiles is the file's own affair, as `tf.function` is here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

BATCH, INPUTS, HIDDEN, CLASSES = 128, 256, 512, 10
RATE = 0.05


def numbers() -> tuple[list[np.ndarray], np.ndarray, np.ndarray]:
    """Weights (inputs x outputs), inputs and labels, the same wherever NumPy draws them."""
    draw = np.random.default_rng(20261123)
    sizes = (INPUTS, HIDDEN, HIDDEN, CLASSES)
    weights = [
        (draw.standard_normal((before, after)) / before**0.5).astype(np.float32)
        for before, after in zip(sizes, sizes[1:])
    ]
    inputs = draw.standard_normal((BATCH, INPUTS)).astype(np.float32)
    return weights, inputs, draw.integers(CLASSES, size=BATCH)


def pytorch(device: str) -> Callable[[], Any]:
    """Gradient descent on cross-entropy."""
    import torch

    weights, inputs, labels = numbers()
    layers = [torch.tensor(item, device=device, requires_grad=True) for item in weights]
    x, y = torch.tensor(inputs, device=device), torch.tensor(labels, device=device)
    optimizer = torch.optim.SGD(layers, lr=RATE)

    def step() -> Any:
        optimizer.zero_grad()
        hidden = x
        for layer in layers[:-1]:
            hidden = torch.relu(hidden @ layer)
        loss = torch.nn.functional.cross_entropy(hidden @ layers[-1], y)
        loss.backward()
        optimizer.step()
        return loss.detach()

    return step


def tensorflow(device: str) -> Callable[[], Any]:
    """The same, compiled by `tf.function`."""
    import tensorflow as tf

    weights, inputs, labels = numbers()
    with tf.device(device):
        layers = [tf.Variable(item) for item in weights]
        x, y = tf.constant(inputs), tf.constant(labels)

    @tf.function
    def step() -> Any:
        with tf.device(device), tf.GradientTape() as tape:
            hidden = x
            for layer in layers[:-1]:
                hidden = tf.nn.relu(hidden @ layer)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(y, hidden @ layers[-1])
            loss = tf.reduce_mean(losses)
        for layer, gradient in zip(layers, tape.gradient(loss, layers)):
            layer.assign_sub(RATE * gradient)
        return loss

    return step
