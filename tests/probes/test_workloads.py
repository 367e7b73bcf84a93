"""Shapes, weights and inputs."""

from __future__ import annotations

import math

import pytest

from probes.workloads import CNN, MLP, Layer, Training


@pytest.mark.parametrize("workload", [MLP, CNN])
def test_weights_and_inputs_have_the_shapes_of_the_layers(workload: Training) -> None:
    layers = [layer for layer in workload.layers if layer.weight_shape]
    for layer, (weight, bias) in zip(layers, workload.weights(), strict=True):
        assert len(weight) == math.prod(layer.weight_shape)
        assert len(bias) == layer.outputs
    assert len(workload.inputs()) == workload.batch * math.prod(workload.input_shape)
    assert len(workload.labels()) == workload.batch
    assert set(workload.labels()) <= set(range(workload.classes))


@pytest.mark.parametrize("workload", [MLP, CNN])
def test_no_two_layers_share_their_numbers(workload: Training) -> None:
    starts = [tuple(weight[:4]) for weight, _ in workload.weights()]
    assert len(set(starts)) == len(starts)


def test_only_images_have_channels() -> None:
    assert CNN.has_images
    assert not MLP.has_images


def test_weights_come_outputs_first() -> None:
    assert Layer("conv", 3, 32).weight_shape == (32, 3, 3, 3)
    assert Layer("dense", 4, 5).weight_shape == (5, 4)
    assert Layer("relu").weight_shape == ()
