"""Batches, weights and images: the right sizes, and the same in every run."""

from __future__ import annotations

import math

import pytest

from probes.workloads import CNN, EMBEDDING, IMAGES, LSTM, MLP, TRANSFORMER, Images, Workload

WORKLOADS = [CNN, EMBEDDING, LSTM, MLP, TRANSFORMER]
each = pytest.mark.parametrize("workload", WORKLOADS, ids=lambda workload: workload.name)


@each
def test_the_weights_fill_the_parameters_in_their_order(workload: Workload) -> None:
    layers = [layer for outer in workload.layers for layer in outer.flat()]
    expected = [math.prod(one.shape) for layer in layers for one in layer.parameters]
    assert [len(values) for values in workload.weights()] == expected
    assert workload.weights() == workload.weights()


@each
def test_no_two_parameters_share_their_numbers(workload: Workload) -> None:
    starts = [tuple(values[:4]) for values in workload.weights()]
    assert len(set(starts)) == len(starts)


@each
def test_the_batch_has_its_shape_and_a_label_for_each_sample(workload: Workload) -> None:
    batch = workload.ids() if workload.vocabulary else workload.numbers()
    assert len(batch) == math.prod(workload.shape)
    assert len(workload.labels()) == workload.batch == workload.shape[0]
    assert set(workload.labels()) <= set(range(workload.classes))


@pytest.mark.parametrize("workload", [EMBEDDING, TRANSFORMER], ids=lambda workload: workload.name)
def test_every_id_is_a_row_of_the_table(workload: Workload) -> None:
    assert workload.layers[0].inputs == workload.vocabulary
    assert 0 <= min(workload.ids()) <= max(workload.ids()) < workload.vocabulary


def test_no_two_rows_of_a_large_table_are_the_same() -> None:
    table, width = EMBEDDING.weights()[0], EMBEDDING.layers[0].outputs
    rows = {tuple(table[at : at + 4]) for at in range(0, len(table), width)}
    assert len(rows) == EMBEDDING.vocabulary


def test_only_images_have_channels() -> None:
    assert [workload.name for workload in WORKLOADS if workload.has_images] == ["train-cnn"]


def test_a_prepared_image_is_mirrored_and_scaled() -> None:
    tiny = Images("tiny", count=2, batch=1, image_shape=(1, 2, 3))
    red, green = tiny.pixels()[6:9], tiny.pixels()[9:12]
    assert tiny.prepared(1) == [(byte - 127.5) / 64 for byte in (*green, *red)]


def test_the_images_divide_into_batches() -> None:
    assert IMAGES.count % IMAGES.batch == 0
    assert len(IMAGES.pixels()) == math.prod(IMAGES.shape)
