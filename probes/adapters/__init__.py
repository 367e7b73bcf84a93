"""What a framework must offer to be measured; the module named after its id is its adapter."""

from __future__ import annotations

import importlib
from array import array
from typing import Any, Callable, Protocol, cast

from probes import catalog, distribution
from probes.protocol import NoAnswer, Reply, Request, describe
from probes.workloads import Training

ACCELERATORS = ("cuda", "rocm", "mps", "xpu")
MODES = ("eager", "compiled")


class Adapter(Protocol):
    """A module that imports its framework at the top; `device` is cpu or one of ACCELERATORS."""

    COMPILER: str

    def configure(self, threads: int) -> None:
        """Fix threads, precision (no TF32) and memory growth, before the first operation."""

    def settings(self, device: str) -> dict[str, Any]:
        """What makes figures comparable: version, threads, precision, layout, build."""

    def accelerators(self) -> list[str]:
        """The accelerators that the framework sees."""

    def product(
        self, left: array[float], right: array[float], size: int, device: str, mode: str
    ) -> Callable[[], Any]:
        """A function that multiplies two square matrices."""

    def trainer(self, workload: Training, device: str, mode: str) -> Callable[[], Any]:
        """A function that makes one training step and returns its loss."""

    def synchronise(self, device: str) -> None:
        """Wait until the device has done what was asked of it."""

    def floats(self, result: Any) -> list[float]:
        """A result's numbers, row by row."""

    def remedy(self, error: BaseException) -> str:
        """What the user can do about an error; empty if nothing is known."""


def load(request: Request) -> Adapter:
    """The adapter of the asked framework, which imports it; ends with a reply if it cannot."""
    framework = request.framework or ""
    if framework not in catalog.modules("adapters"):
        raise NoAnswer(Reply("unsupported", message=f"no adapter measures {framework}"))
    try:
        return cast(Adapter, importlib.import_module(f"probes.adapters.{framework}"))
    except (Exception, SystemExit) as error:
        raise NoAnswer(_import_failure(request, error)) from error


def _import_failure(request: Request, error: BaseException) -> Reply:
    package = distribution.Package.of(request)
    if distribution.is_absent(package, error):
        return distribution.not_installed(package)
    message = f"importing {package.import_name} failed: {describe(error)}"
    return Reply("failed", message=message, remedy=distribution.reinstall(package))
