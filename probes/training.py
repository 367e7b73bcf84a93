"""The benchmark of one training workload: its losses prove that every run does the same work."""

from __future__ import annotations

from typing import Any, Callable

from probes import runs
from probes.adapters import Adapter
from probes.protocol import Reply, Request
from probes.runs import Trial
from probes.workloads import Workload, arithmetic

TABLES = {"bag": "sparse", "table": "sparse or dense, as the framework has it"}
"""How the gradients of tables are kept; what they are is the same."""


def run(request: Request, workload: Workload) -> Reply:
    """Time training steps; the losses of the first ones must agree between frameworks and modes."""
    return runs.run(request, trial(workload))


def trial(workload: Workload) -> Trial:
    """How a training workload is run and its losses are read."""

    def step(adapter: Adapter, device: str, mode: str) -> Callable[[], Any]:
        return adapter.trainer(workload, device, mode)

    def losses(adapter: Adapter, outputs: list[Any]) -> list[float]:
        return [adapter.floats(output)[0] for output in outputs]

    settings = {
        "samples_per_call": workload.batch,
        **arithmetic.training(workload).settings,
        "optimiser": "gradient descent without momentum",
        "learning_rate": workload.learning_rate,
    }
    for kind in TABLES.keys() & {layer.kind for layer in workload.layers}:
        settings["table_gradients"] = TABLES[kind]
    return Trial(workload.name, step, losses, settings)
