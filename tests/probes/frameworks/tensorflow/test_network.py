"""Networks of TensorFlow: what learns, and its result by Python's own arithmetic."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
from dataclasses import replace
import tensorflow as tf
from probes.frameworks.tensorflow.network import Network
from probes.workloads import CNN, EMBEDDING, LSTM, MLP, TRANSFORMER, Layer
found = {"learnt": [
    sum(int(tf.size(v)) for v in Network(workload).variables) == sum(map(len, workload.weights()))
    for workload in (CNN, EMBEDDING, LSTM, MLP, TRANSFORMER)
]}
dense, bag = Layer("dense", 3, 2), Layer("bag", 5, 2)
tiny = replace(MLP, layers=(Layer("residual", inner=(Layer("dense", 3, 3),)), dense))
found["dense"] = Network(tiny)(tf.constant([[1.0, 2.0, 3.0]])).numpy().tolist()[0]
found["dense_weights"] = [values.tolist() for values in tiny.weights()]
bags = replace(EMBEDDING, layers=(bag,))
found["bag"] = Network(bags)(tf.constant([[4, 0]])).numpy().tolist()[0]
found["rows"] = bags.weights()[0].tolist()
"""


def affine(weight: list[float], bias: list[float], inputs: list[float]) -> list[float]:
    rows = [weight[at : at + len(inputs)] for at in range(0, len(weight), len(inputs))]
    pairs = (zip(row, inputs, strict=True) for row in rows)
    return [sum(a * b for a, b in pair) + c for pair, c in zip(pairs, bias, strict=True)]


@pytest.mark.framework
def test_it_computes_what_python_does(evaluated: Any) -> None:
    found = evaluated("tensorflow", CODE)
    assert found["learnt"] == [True] * 5
    first, first_bias, second, second_bias = found["dense_weights"]
    inputs = [1.0, 2.0, 3.0]
    middle = [a + b for a, b in zip(inputs, affine(first, first_bias, inputs), strict=True)]
    assert found["dense"] == pytest.approx(affine(second, second_bias, middle), rel=1e-5)
    rows = found["rows"]
    assert found["bag"] == pytest.approx([(rows[0] + rows[8]) / 2, (rows[1] + rows[9]) / 2])
