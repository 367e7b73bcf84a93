"""A framework of plain Python, whose models sum their inputs."""

from __future__ import annotations

from array import array
from types import SimpleNamespace
from typing import Any

import pytest


def answer(model: Any, batch: tuple[array[float], tuple[int, ...]]) -> list[float]:
    """Two logits a sample: the sum of its numbers, and its negative."""
    values, (count, *_) = batch
    size = len(values) // count
    sums = [sum(values[at : at + size]) for at in range(0, len(values), size)]
    return [logit for each in sums for logit in (each, -each)]


@pytest.fixture
def plain() -> SimpleNamespace:
    """Its module `exporting`, which is also its adapter."""
    return SimpleNamespace(
        built=lambda workload: workload.name,
        answer=answer,
        tensor=lambda values, shape: (values, shape),
        floats=lambda result: result,
        configure=lambda threads: None,
    )
