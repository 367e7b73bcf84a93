"""A torch that sees an old GPU, which does what FAKE_GPU says: `work`, `lack kernels` or `die`."""

import os
import runpy
import sys
from pathlib import Path
from types import SimpleNamespace

QUIET = Path(__file__).parents[2] / "quiet"
sys.path.append(str(QUIET))
globals().update(runpy.run_path(str(QUIET / "torch" / "__init__.py")))

from fake_tensor import Tensor  # noqa: E402  # found only now

NO_KERNEL = "CUDA error: no kernel image is available for execution on the device\nCompile with"
BEHAVIOUR = os.environ.get("FAKE_GPU", "work")


class Movable(Tensor):
    """Numbers that notice when they are sent to the GPU."""

    def reshape(self, *shape):
        return Movable(self.values, super().reshape(*shape).width)

    def to(self, place):
        if place == "cuda" and BEHAVIOUR == "die":
            os.abort()
        if place == "cuda" and BEHAVIOUR == "lack kernels":
            raise RuntimeError(NO_KERNEL)
        return self


def frombuffer(values, dtype):
    return Movable(values)


cuda = SimpleNamespace(
    is_available=lambda: True,
    device_count=lambda: 1,
    get_device_name=lambda index: "Tesla P4",
    get_device_properties=lambda index: SimpleNamespace(
        name="Tesla P4", major=6, minor=1, uuid="8d6f2c11"
    ),
    synchronize=lambda: None,
    reset_peak_memory_stats=lambda: None,
    memory_allocated=lambda: 100,
    max_memory_allocated=lambda: 700,
)
version = SimpleNamespace(hip=None, cuda="13.0")
