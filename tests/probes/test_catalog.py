"""The probes that listing finds, and what the host reads of them."""

from __future__ import annotations

import pytest

from probes import catalog
from probes.protocol import NoAnswer, Reply, Request


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


@pytest.mark.parametrize("name", catalog.names())
def test_every_probe_answers_a_request_without_framework(name: str) -> None:
    probe = catalog.load(name)
    if not probe.PER_FRAMEWORK:
        assert probe.run(Request(name)).outcome == "measured"
        return
    with pytest.raises(NoAnswer) as early:
        probe.run(Request(name))
    assert early.value.reply == Reply("failed", message="no framework was named")
