"""TorchScript: traced, and scripted as well, saved, and run by a process that loads it."""

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
    """Follow one sample through the model; compile its source as well."""
    ways = (Way(_trace), Way(_script, "scripted"))
    return route.run(request, Route(ways, "torch", _load, ".pt"))


def _trace(model: Workload, path: str) -> None:
    import torch

    from probes.frameworks.pytorch import exporting

    torch.jit.trace(exporting.built(model), exporting.example(model)).save(path)


def _script(model: Workload, path: str) -> None:
    import torch

    from probes.frameworks.pytorch import exporting

    torch.jit.script(exporting.built(model)).save(path)


def _load(path: str) -> Runner:
    import torch

    from probes.frameworks.pytorch import exporting

    return exporting.running(torch.jit.load(path))
