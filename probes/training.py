"""The benchmark of one training workload: its losses prove that every run does the same work."""

from __future__ import annotations

from typing import Any, Callable

from probes import runs
from probes.adapters import Adapter
from probes.protocol import Reply, Request
from probes.workloads import Training


def run(request: Request, workload: Training) -> Reply:
    """Time training steps; the losses of the first ones must agree between frameworks and modes."""

    def step(adapter: Adapter, device: str, mode: str) -> Callable[[], Any]:
        return adapter.trainer(workload, device, mode)

    def losses(adapter: Adapter, outputs: list[Any]) -> list[float]:
        return [adapter.floats(output)[0] for output in outputs]

    return runs.run(request, runs.Trial(workload.name, step, losses))
