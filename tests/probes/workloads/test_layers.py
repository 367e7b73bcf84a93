"""What each layer learns, and in which order."""

from __future__ import annotations

import math

import pytest

from probes.workloads.layers import Layer, Parameter, waves


def shapes(kind: str, *sizes: int) -> list[tuple[int, ...]]:
    return [parameter.shape for parameter in Layer(kind, *sizes).parameters]


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        (("dense", 4, 5), [(5, 4), (5,)]),
        (("conv", 3, 32), [(32, 3, 3, 3), (32,)]),
        (("attention", 8), [(24, 8), (24,), (8, 8), (8,)]),
        (("norm", 8), [(8,), (8,)]),
        (("lstm", 3, 4), [(16, 3), (16, 4), (16,)]),
        (("table", 100, 8), [(100, 8)]),
        (("bag", 100, 8), [(100, 8)]),
        (("positions", 6, 8), []),
        (("relu",), []),
    ],
)
def test_matrices_come_outputs_first_and_biases_last(
    layer: tuple[str, int, int], expected: list[tuple[int, ...]]
) -> None:
    assert shapes(*layer) == expected


def test_a_residual_layer_is_what_is_inside_it() -> None:
    dense, relu = Layer("dense", 2, 2), Layer("relu")
    nested = Layer("residual", inner=(dense, Layer("residual", inner=(relu, dense))))
    assert list(nested.flat()) == [dense, relu, dense]
    assert list(dense.flat()) == [dense]


def test_a_parameter_keeps_near_its_centre() -> None:
    values = Parameter((50, 20), 0.1, centre=1.0).values(7)
    assert len(values) == 1000
    assert 0.9 <= min(values) < 0.91
    assert 1.09 < max(values) <= 1.1


def test_positions_are_sines_and_cosines_in_turn() -> None:
    rows = waves(3, 4)
    assert rows[:4].tolist() == [0.0, 1.0, 0.0, 1.0]
    expected = [math.sin(2), math.cos(2), math.sin(2 / 100), math.cos(2 / 100)]
    assert rows[8:].tolist() == pytest.approx(expected, rel=1e-6)
