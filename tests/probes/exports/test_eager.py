"""What the eager model answers, one by one and all at once."""

from __future__ import annotations

from typing import Any

import pytest

from probes.exports import eager
from probes.exports.models import CNN, MLP, samples
from probes.workloads import Workload


@pytest.mark.parametrize("workload", [CNN, MLP], ids=lambda one: one.name)
def test_rows_for_every_sample(plain: Any, workload: Workload) -> None:
    found = eager.reference(plain, plain, workload)
    sums = [sum(sample) for sample in samples(workload)]
    assert found.rows == [[each, -each] for each in sums]
    assert found.noise == 0.0


def test_the_noise_is_that_of_the_batch(plain: Any) -> None:
    single = plain.answer
    plain.answer = lambda model, batch: [
        logit + (0.25 if batch[1][0] > 1 else 0.0) for logit in single(model, batch)
    ]
    assert eager.reference(plain, plain, MLP).noise == pytest.approx(0.25)


def test_a_framework_without_such_a_module() -> None:
    with pytest.raises(ModuleNotFoundError):
        eager.load("no_framework")
