"""What a framework must offer to be measured; the module named after its id is its adapter."""

from __future__ import annotations

import importlib
from array import array
from dataclasses import dataclass
from typing import Any, Callable, Protocol, cast

from probes import catalog, distribution
from probes.protocol import NoAnswer, Reply, Request, describe
from probes.workloads import Images, Workload

ACCELERATORS = ("cuda", "rocm", "mps", "xpu")

Step = Callable[[], Any]


class Unsupported(Exception):
    """What was asked for does not exist here; the text says why."""


@dataclass(frozen=True)
class Gpu:
    """The GPU that a framework uses; its id where that is told, and sm_86 or gfx1100 or nothing."""

    name: str
    uuid: str = ""
    architecture: str = ""


class Devices(Protocol):
    """The part of an adapter that knows accelerators."""

    def gpu(self, device: str) -> Gpu:
        """The GPU that is used, of those that are seen."""

    def hindrances(self) -> dict[str, Exception]:
        """What keeps the framework from seeing accelerators that seem to be there."""

    def memory(self, device: str) -> Callable[[], dict[str, int]]:
        """Begin anew with the peak of the device's memory, which the result tells where it can."""


class Adapter(Protocol):
    """A module that imports its framework at the top; `device` is cpu or one of ACCELERATORS.

    COMPILERS names its modes, and what compiles in each; FIRST_CALL_S says of which the first call
    takes long, and about how many seconds, on a CPU.
    """

    COMPILERS: dict[str, str]
    FIRST_CALL_S: dict[str, float]
    devices: Devices

    def configure(self, threads: int) -> None:
        """Fix threads, precision (no TF32), denormals and memory growth, before all else."""

    def settings(self, device: str) -> dict[str, Any]:
        """What makes figures comparable: version, threads, precision, layout, build."""

    def accelerators(self) -> list[str]:
        """The accelerators that the framework sees."""

    def place(self, device: str) -> str:
        """What the framework calls a device."""

    def product(
        self,
        left: array[float],
        right: array[float],
        size: int,
        device: str,
        mode: str,
        dtype: str = "float32",
    ) -> Step:
        """A function that multiplies two square matrices; raises `Unsupported`."""

    def trainer(self, workload: Workload, device: str, mode: str) -> Step:
        """A function that makes one training step and returns its loss; raises `Unsupported`."""

    def predictor(self, workload: Workload, device: str, mode: str) -> Step:
        """A function that returns the logits of the batch; raises `Unsupported`."""

    def pipeline(self, images: Images) -> Step:
        """A function that returns all batches of one pass over the images, one thread at work."""

    def stream(self, count: int, device: str) -> Step:
        """A function that adds so many ones to as many float32 sums in place, and returns these."""

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


def check_mode(mode: str, compilers: dict[str, str]) -> None:
    """Raise `Unsupported` for a mode that a framework does not have."""
    if mode not in compilers:
        raise Unsupported(f"it has no such mode; there are {', '.join(compilers)}")


def is_unsupported(error: BaseException) -> bool:
    """Whether an error says that this cannot be done here, rather than that it broke."""
    told = ("no kernel image", "too old to be supported by the triton GPU compiler")
    is_told = any(text in str(error) for text in told)
    return is_told or isinstance(error, (Unsupported, NotImplementedError))


def _import_failure(request: Request, error: BaseException) -> Reply:
    package = distribution.Package.of(request)
    if distribution.is_absent(package, error):
        return distribution.not_installed(package)
    message = f"importing {package.import_name} failed: {describe(error)}"
    return Reply("failed", message=message, remedy=distribution.reinstall(package))
