"""The probes that listing finds, and what the host reads of them."""

from __future__ import annotations

import pytest

from probes import catalog


def test_the_probes_are_found_by_listing() -> None:
    names = catalog.names()
    assert "capabilities/torchscript" in names
    assert [name for name in names if not name.startswith("capabilities/")] == [
        "facts/devices",
        "facts/hardware",
        "facts/installation",
        "facts/interpreter",
        "facts/platform",
        "benchmarks/data_pipeline",
        "benchmarks/import_time",
        "benchmarks/latency_cnn",
        "benchmarks/latency_transformer",
        "benchmarks/matmul",
        "benchmarks/matmul_bfloat16",
        "benchmarks/matmul_float16",
        "benchmarks/matmul_tf32",
        "benchmarks/memory_bandwidth",
        "benchmarks/throughput_cnn",
        "benchmarks/throughput_transformer",
        "benchmarks/train_cnn",
        "benchmarks/train_embedding",
        "benchmarks/train_lstm",
        "benchmarks/train_mlp",
        "benchmarks/train_transformer",
    ]


def test_the_adapters_are_found_by_listing() -> None:
    assert catalog.modules("adapters") == ["pytorch", "tensorflow"]
    assert catalog.modules("no such folder") == []


@pytest.mark.parametrize("name", catalog.names())
def test_every_probe_says_what_the_host_must_know(name: str) -> None:
    probe = catalog.load(name)
    assert isinstance(probe.PER_FRAMEWORK, bool)
    assert 0 < probe.TIMEOUT_S <= 300
