"""The benchmark of one network that predicts: a loss of its logits proves that all runs agree."""

from __future__ import annotations

import math
from typing import Any, Callable

from probes import runs
from probes.adapters import Adapter
from probes.protocol import Reply, Request
from probes.runs import Trial
from probes.workloads import Workload, arithmetic


def run(request: Request, workload: Workload) -> Reply:
    """Time predictions of one batch, without gradients."""
    return runs.run(request, trial(workload))


def trial(workload: Workload) -> Trial:
    """How a network predicts and its logits become a loss."""

    def step(adapter: Adapter, device: str, mode: str) -> Callable[[], Any]:
        return adapter.predictor(workload, device, mode)

    def losses(adapter: Adapter, outputs: list[Any]) -> list[float]:
        labels = workload.labels()
        return [cross_entropy(adapter.floats(output), labels) for output in outputs]

    settings = {"samples_per_call": workload.batch, **arithmetic.prediction(workload).settings}
    return Trial(workload.name, step, losses, settings)


def cross_entropy(logits: list[float], labels: list[int]) -> float:
    """Mean cross-entropy of the samples' logits, sample after sample, in double precision."""
    classes, odd = divmod(len(logits), len(labels))
    if odd or not classes:
        raise ArithmeticError(f"{len(logits)} logits for {len(labels)} samples")
    rows = (logits[at : at + classes] for at in range(0, len(logits), classes))
    return sum(_surprise(row, label) for row, label in zip(rows, labels)) / len(labels)


def _surprise(row: list[float], label: int) -> float:
    highest = max(row)
    return highest + math.log(sum(math.exp(value - highest) for value in row)) - row[label]
