"""What is computed, apart from any framework: shapes, weights and inputs in one canonical order."""

from __future__ import annotations

from probes.workloads.layers import Layer, Parameter
from probes.workloads.suite import (
    CNN,
    CNN_BATCH,
    CNN_SAMPLE,
    EMBEDDING,
    IMAGES,
    LSTM,
    MATMUL,
    MATMUL_SIZE,
    MLP,
    TRANSFORMER,
    TRANSFORMER_BATCH,
    TRANSFORMER_SAMPLE,
)
from probes.workloads.workload import INPUT_SEED, WEIGHT_SEED, Images, Workload

__all__ = [
    "CNN",
    "CNN_BATCH",
    "CNN_SAMPLE",
    "EMBEDDING",
    "IMAGES",
    "INPUT_SEED",
    "LSTM",
    "MATMUL",
    "MATMUL_SIZE",
    "MLP",
    "TRANSFORMER",
    "TRANSFORMER_BATCH",
    "TRANSFORMER_SAMPLE",
    "WEIGHT_SEED",
    "Images",
    "Layer",
    "Parameter",
    "Workload",
]
