"""The bandwidth of memory: sums that are right, and bytes that are counted as they move."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from probes.adapters import Unsupported
from probes.benchmarks import memory_bandwidth
from probes.benchmarks.memory_bandwidth import COUNT, STRIDE


def adapter(sums: list[float]) -> Any:
    """A framework that has these sums after its calls; a number of them is looked at."""
    return SimpleNamespace(stream=lambda *asked: lambda: asked, floats=lambda result: sums)


def test_two_arrays_are_read_and_one_is_written() -> None:
    trial = memory_bandwidth.trial()
    assert trial.step(adapter([]), "cuda", "eager")() == (COUNT, "cuda")
    assert trial.settings == {"flops_per_call": 0, "bytes_per_call": 3 * 4 * COUNT}
    assert (trial.workload, trial.modes) == ("memory-bandwidth", ("eager",))


def test_sums_from_all_over_the_array_are_looked_at() -> None:
    looked_at = range(COUNT)[::STRIDE]
    assert len(looked_at) > 200
    assert COUNT - looked_at[-1] < STRIDE
    assert len({place % 4096 for place in looked_at}) == len(looked_at)


@pytest.mark.parametrize("calls", [5.0, 7.0])
def test_every_sum_has_grown_by_one_in_each_call(calls: float) -> None:
    trial = memory_bandwidth.trial()
    assert trial.losses(adapter([calls] * 9), [[0.0]] * 5) == []


@pytest.mark.parametrize(
    "sums", [[5.0, 4.0], [0.0, 0.0], [4.0, 4.0], [5.5, 5.5]], ids=["part", "none", "few", "other"]
)
def test_other_sums_do_not_count(sums: list[float]) -> None:
    with pytest.raises(ArithmeticError, match="the sums are wrong"):
        memory_bandwidth.trial().losses(adapter(sums), [[0.0]] * 5)


def test_there_is_nothing_to_compile() -> None:
    with pytest.raises(Unsupported, match="nothing to compile"):
        memory_bandwidth.trial().step(adapter([]), "cpu", "compiled")


@pytest.mark.framework
def test_both_frameworks_add_up(first_losses: Any) -> None:
    found = first_losses("memory_bandwidth")
    assert found["pytorch", "eager"] == found["tensorflow", "eager"] == []
