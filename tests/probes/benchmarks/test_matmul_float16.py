"""The matrix product in float16."""

from __future__ import annotations

from typing import Any

import pytest

from probes.benchmarks import matmul_float16


def test_it_is_a_workload_of_its_own() -> None:
    trial = matmul_float16.trial()
    assert (trial.workload, trial.settings["dtype"]) == ("matmul-float16", "float16")


@pytest.mark.framework
def test_it_is_right_where_the_processor_can(first_losses: Any) -> None:
    found = first_losses("matmul_float16")
    lacking = "Unsupported: the processor does not compute in float16"
    assert set(map(str, found.values())) <= {"[]", lacking}
    assert len(found) == 4
