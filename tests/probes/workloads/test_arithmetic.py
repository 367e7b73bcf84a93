"""What a call computes and moves, against sums made by hand."""

from __future__ import annotations

from typing import Any, cast

import pytest

from probes import catalog
from probes.workloads import (
    CNN,
    CNN_BATCH,
    EMBEDDING,
    IMAGES,
    LSTM,
    MATMUL_SIZE,
    MLP,
    TRANSFORMER,
    Workload,
    arithmetic,
)
from probes.workloads.arithmetic import Work
from probes.workloads.layers import Layer

# Weights and biases, and multiply-adds of one sample, layer by layer.
MLP_WEIGHTS = 784 * 1024 + 1024 + 1024 * 512 + 512 + 512 * 10 + 10
MLP_PRODUCTS = 784 * 1024, 1024 * 512, 512 * 10
CNN_PRODUCTS = 32**2 * 9 * 3 * 32, 16**2 * 9 * 32 * 64, 8**2 * 9 * 64 * 128, 128 * 10
CNN_WEIGHTS = 9 * 3 * 32 + 32 + 9 * 32 * 64 + 64 + 9 * 64 * 128 + 128 + 128 * 10 + 10
BLOCK = 64 * 128 * 3 * 128, 64 * 64 * 128, 64 * 64 * 128, 64 * 128 * 128, 64 * 128 * 512
LSTM_PRODUCTS = 32 * 64 * 4 * 128, 32 * 128 * 4 * 128, 128 * 10


def training(workload: Workload) -> tuple[int, int]:
    found = arithmetic.training(workload)
    return found.flops, found.bytes


def test_a_prediction_reads_weights_and_batch_and_writes_logits() -> None:
    found = arithmetic.prediction(MLP)
    assert found.flops == 2 * 256 * sum(MLP_PRODUCTS)
    assert found.bytes == 4 * (MLP_WEIGHTS + 256 * 784 + 256 * 10)


def test_training_is_three_times_that_but_for_the_gradient_of_the_batch() -> None:
    flops, moved = training(MLP)
    assert flops == 2 * 256 * (3 * sum(MLP_PRODUCTS) - MLP_PRODUCTS[0])
    assert moved == 4 * (4 * MLP_WEIGHTS + 256 * 784 + 256)


def test_convolutions_count_every_pixel_and_pools_halve_the_picture() -> None:
    assert list(arithmetic.products(CNN)) == [32 * one for one in CNN_PRODUCTS]
    flops, moved = training(CNN)
    assert flops == 2 * 32 * (3 * sum(CNN_PRODUCTS) - CNN_PRODUCTS[0])
    assert moved == 4 * (4 * CNN_WEIGHTS + 32 * 3 * 32 * 32 + 32)


def test_attention_has_four_projections_and_two_products_of_positions() -> None:
    block = (*BLOCK, 64 * 512 * 128)
    assert list(arithmetic.products(TRANSFORMER)) == [8 * one for one in (*block, *block, 1280)]
    assert training(TRANSFORMER)[0] == 6 * 8 * (2 * sum(block) + 1280)


def test_only_the_inputs_of_an_lstm_have_no_gradient() -> None:
    assert list(arithmetic.products(LSTM)) == [64 * one for one in LSTM_PRODUCTS]
    assert training(LSTM)[0] == 2 * 64 * (3 * sum(LSTM_PRODUCTS) - LSTM_PRODUCTS[0])


def test_of_a_table_only_the_rows_that_are_named_count_and_each_once() -> None:
    flops, moved = training(EMBEDDING)
    assert flops == 6 * 1024 * (32 * 128 + 128 * 10)
    dense = 32 * 128 + 128 + 128 * 10 + 10
    rows = len(set(EMBEDDING.ids()))
    assert rows < min(1024 * 32, 10_000)
    assert moved == 4 * (4 * (32 * rows + dense) + 1024 * 32 + 1024)


def test_a_larger_batch_is_more_work_for_the_same_weights() -> None:
    small, large = arithmetic.prediction(CNN), arithmetic.prediction(CNN_BATCH)
    assert large.flops == 2 * small.flops
    assert large.bytes - small.bytes == 4 * 32 * (3 * 32 * 32 + 10)


def test_a_layer_inside_others_counts_the_same() -> None:
    dense = Layer("dense", 8, 8)
    plain = Workload("plain", 2, (8,), (dense, dense))
    nested = Workload("nested", 2, (8,), (dense, Layer("residual", inner=(dense,))))
    assert arithmetic.training(nested) == arithmetic.training(plain)


def test_a_product_and_a_pass_over_images() -> None:
    assert arithmetic.product(MATMUL_SIZE) == Work(2 * 1024**3, 3 * 4 * 1024**2)
    assert arithmetic.product(MATMUL_SIZE, 2) == Work(2 * 1024**3, 3 * 2 * 1024**2)
    assert arithmetic.pipeline(IMAGES) == Work(0, 256 * 64 * 64 * 3 * (1 + 4))
    assert Work(3, 4).settings == {"flops_per_call": 3, "bytes_per_call": 4}


@pytest.mark.parametrize("probe", catalog.modules("benchmarks"))
def test_every_benchmark_says_what_a_call_does(probe: str) -> None:
    benchmark = cast(Any, catalog.load(f"benchmarks/{probe}"))
    if not hasattr(benchmark, "trial"):
        assert probe == "import_time"
        return
    settings = benchmark.trial().settings
    assert settings["flops_per_call"] + settings["bytes_per_call"] > 1e5
    assert all(isinstance(settings[key], int) for key in ("flops_per_call", "bytes_per_call"))
