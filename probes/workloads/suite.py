"""The workloads, each large enough that arithmetic outweighs calling for it."""

from __future__ import annotations

from dataclasses import replace

from probes.workloads.layers import Layer
from probes.workloads.workload import Images, Workload

MATMUL = "matmul"
MATMUL_SIZE = 1024

RELU, GELU, POOL, MEAN = Layer("relu"), Layer("gelu"), Layer("pool"), Layer("mean")
AVERAGE = Layer("average")

MLP = Workload(
    name="train-mlp",
    batch=256,
    input_shape=(784,),
    layers=(
        Layer("dense", 784, 1024),
        RELU,
        Layer("dense", 1024, 512),
        RELU,
        Layer("dense", 512, 10),
    ),
)

CNN = Workload(
    name="train-cnn",
    batch=32,
    input_shape=(3, 32, 32),
    learning_rate=0.01,
    layers=(
        Layer("conv", 3, 32),
        RELU,
        POOL,
        Layer("conv", 32, 64),
        RELU,
        POOL,
        Layer("conv", 64, 128),
        RELU,
        MEAN,
        Layer("dense", 128, 10),
    ),
)
CNN_SAMPLE = replace(CNN, name="latency-cnn", batch=1)
CNN_BATCH = replace(CNN, name="throughput-cnn", batch=64)

WORDS, LENGTH, WIDTH = 1000, 64, 128
_BLOCK = (
    Layer("residual", inner=(Layer("attention", WIDTH),)),
    Layer("norm", WIDTH),
    Layer(
        "residual", inner=(Layer("dense", WIDTH, 4 * WIDTH), GELU, Layer("dense", 4 * WIDTH, WIDTH))
    ),
    Layer("norm", WIDTH),
)
TRANSFORMER = Workload(
    name="train-transformer",
    batch=8,
    input_shape=(LENGTH,),
    vocabulary=WORDS,
    learning_rate=0.005,
    layers=(
        Layer("table", WORDS, WIDTH),
        Layer("positions", LENGTH, WIDTH),
        *_BLOCK,
        *_BLOCK,
        AVERAGE,
        Layer("dense", WIDTH, 10),
    ),
)
TRANSFORMER_SAMPLE = replace(TRANSFORMER, name="latency-transformer", batch=1)
TRANSFORMER_BATCH = replace(TRANSFORMER, name="throughput-transformer", batch=32)

LSTM = Workload(
    name="train-lstm",
    batch=64,
    input_shape=(32, 64),  # positions, features
    learning_rate=0.5,
    layers=(Layer("lstm", 64, 128), Layer("dense", 128, 10)),
)

EMBEDDING = Workload(
    name="train-embedding",
    batch=1024,
    input_shape=(32,),
    vocabulary=10_000,
    learning_rate=0.5,
    layers=(Layer("bag", 10_000, 32), Layer("dense", 32, 128), RELU, Layer("dense", 128, 10)),
)

IMAGES = Images(name="data-pipeline", count=256, batch=32, image_shape=(64, 64, 3))
