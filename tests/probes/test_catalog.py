"""The probes that listing finds, and what the host reads of them."""

from __future__ import annotations

import pytest

from probes import catalog


def test_the_probes_are_found_by_listing() -> None:
    assert catalog.names() == [
        "facts/devices",
        "facts/hardware",
        "facts/installation",
        "facts/interpreter",
        "facts/platform",
        "benchmarks/import_time",
        "benchmarks/matmul",
        "benchmarks/train_cnn",
        "benchmarks/train_mlp",
    ]


def test_the_adapters_are_found_by_listing() -> None:
    assert catalog.modules("adapters") == ["pytorch", "tensorflow"]
    assert catalog.modules("no such folder") == []


@pytest.mark.parametrize("name", catalog.names())
def test_every_probe_says_what_the_host_must_know(name: str) -> None:
    probe = catalog.load(name)
    assert isinstance(probe.PER_FRAMEWORK, bool)
    assert 0 < probe.TIMEOUT_S <= 300
