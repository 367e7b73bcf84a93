"""The matrix product in tf32."""

from __future__ import annotations

from typing import Any

import pytest

from probes.benchmarks import matmul_tf32


def test_it_is_a_workload_of_its_own() -> None:
    trial = matmul_tf32.trial()
    assert (trial.workload, trial.settings["dtype"]) == ("matmul-tf32", "tf32")


def test_where_nothing_computes_in_it_that_is_the_outcome(ask: Any, fakes: Any) -> None:
    result = ask("benchmarks/matmul_tf32", "pytorch", search=fakes / "quiet")
    assert (result.outcome, result.measurements) == ("unsupported", ())
    assert "eager left out: processors do not compute in tf32" in result.message


@pytest.mark.framework
def test_no_processor_can(first_losses: Any) -> None:
    found = first_losses("matmul_tf32")
    assert set(found.values()) == {"Unsupported: processors do not compute in tf32"}
    assert len(found) == 4
