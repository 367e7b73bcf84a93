"""torch.export: a program in a .pt2 file, which another process loads and runs."""

from __future__ import annotations

from probes.exports import route
from probes.exports.attempt import Way
from probes.exports.route import Route
from probes.exports.runner import Runner
from probes.protocol import Reply, Request
from probes.workloads import Workload

PER_FRAMEWORK = True
TIMEOUT_S = 120
FRAMEWORKS = ("pytorch",)
GROUPS = ("deployment",)


def run(request: Request) -> Reply:
    """Capture the whole graph, for batches of one."""
    return route.run(request, Route((Way(_export),), "torch", _load, ".pt2"))


def _export(model: Workload, path: str) -> None:
    import torch

    from probes.frameworks.pytorch import exporting

    program = torch.export.export(exporting.built(model), (exporting.example(model),))
    torch.export.save(program, path)


def _load(path: str) -> Runner:
    import torch

    from probes.frameworks.pytorch import exporting

    return exporting.running(torch.export.load(path).module())
