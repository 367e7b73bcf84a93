"""The hard models of TensorFlow, of its own operations and of Keras layers."""

from __future__ import annotations

import math
from typing import Any

import tensorflow as tf

from probes import arrays
from probes.harder import case
from probes.harder.case import Case, Convert
from probes.harder.tensorflow import control, operations, sequences

MODELS: dict[str, Any] = {
    "branch": control.Branch,
    "cond": control.Cond,
    "loop": control.Loop,
    "gru": sequences.Gru,
    "bilstm": sequences.BiLstm,
    "embedding": sequences.Embedding,
    "transformer": sequences.Transformer,
    "sort_topk": operations.SortTopK,
    "mask": operations.Mask,
    "fft": operations.Fft,
    "upsample": operations.Upsample,
}


def check(convert: Convert) -> dict[str, str]:
    """What becomes of each model on a route, by the model's name."""
    return case.check(cases(), convert)


def cases() -> list[Case]:
    """The models with the same weights and inputs each time."""
    return [_case(name) for name in MODELS]


def _case(name: str) -> Case:
    model, inputs = MODELS[name](), _inputs(name)
    model(inputs[0])
    learnt = [weight for layer in model.layers for weight in layer.trainable_weights]
    for at, weight in enumerate(learnt):
        weight.assign(_uniform(100 + at, tuple(weight.shape), 0.5))
    return Case(name, model, inputs, _numbers)


def _inputs(name: str) -> tuple[Any, Any]:
    if name == "embedding":
        ids = (tf.reshape(arrays.classes(seed, 12, 20), (2, 6)) for seed in (1, 2))
        return next(ids), next(ids)
    if name == "upsample":
        return _uniform(1, (2, 5, 5, 4)), _uniform(2, (2, 5, 5, 4))
    first = _uniform(1, (2, 6, 8)) + 0.1
    second = _uniform(2, (2, 9, 8)) if name == "loop" else -first
    return first, second


def _uniform(seed: int, shape: tuple[int, ...], limit: float = 1.0) -> Any:
    return tf.reshape(arrays.uniform(seed, math.prod(shape), limit), shape)


def _numbers(answer: Any) -> list[float]:
    return [float(number) for number in tf.reshape(answer, [-1]).numpy().tolist()]
