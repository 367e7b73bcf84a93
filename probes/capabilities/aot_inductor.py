"""AOTInductor: a model compiled ahead of time into a library, packaged in a .pt2 file."""

from __future__ import annotations

from probes.exports import compiler, route
from probes.exports.attempt import Way
from probes.exports.route import Route
from probes.exports.runner import Runner
from probes.protocol import Reply, Request
from probes.workloads import Workload

PER_FRAMEWORK = True
TIMEOUT_S = 240
FRAMEWORKS = ("pytorch",)
GROUPS = ("deployment",)


def run(request: Request) -> Reply:
    """Generate C++, compile it with the machine's compiler."""
    return route.run(request, Route((Way(_export),), "torch", _load, ".pt2", check=compiler.need))


def _export(model: Workload, path: str) -> None:
    import torch

    from probes.frameworks.pytorch import exporting

    with torch.no_grad():
        program = torch.export.export(exporting.built(model), (exporting.example(model),))
        torch._inductor.aoti_compile_and_package(program, package_path=path)


def _load(path: str) -> Runner:
    import torch

    from probes.frameworks.pytorch import exporting

    return exporting.running(torch._inductor.aoti_load_package(path))
