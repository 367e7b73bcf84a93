"""The eager models, which a framework's own module builds, and what they answer."""

from __future__ import annotations

import importlib
from array import array
from typing import Any, Protocol, cast

from probes.adapters import Adapter
from probes.exports.models import SAMPLES, samples
from probes.exports.parity import Reference, Rows, referred
from probes.workloads import Workload


class Eager(Protocol):
    """A framework's module `exporting`; shapes begin with the batch, images have channels first."""

    def built(self, workload: Workload) -> Any:
        """The model with its weights, ready to answer."""

    def answer(self, model: Any, inputs: Any) -> Any:
        """The logits of a batch, without gradients."""

    def tensor(self, values: array[float], shape: tuple[int, ...]) -> Any:
        """A batch as the framework's models take it."""


def load(framework: str) -> Eager:
    """The module of a framework."""
    return cast(Eager, importlib.import_module(f"probes.frameworks.{framework}.exporting"))


def reference(eager: Eager, adapter: Adapter, workload: Workload) -> Reference:
    """What the model answers to its samples, one by one and all at once."""
    model = eager.built(workload)
    single = [
        adapter.floats(eager.answer(model, eager.tensor(sample, (1, *workload.input_shape))))
        for sample in samples(workload)
    ]
    batch = eager.tensor(workload.numbers(), workload.shape)
    return referred(single, _rows(adapter.floats(eager.answer(model, batch))))


def _rows(logits: list[float]) -> Rows:
    width = len(logits) // SAMPLES
    return [logits[at : at + width] for at in range(0, len(logits), width)]
