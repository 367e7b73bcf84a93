"""The Python that the frameworks are, or would be, installed for."""

from __future__ import annotations

import platform
import struct
import sysconfig

from probes.protocol import Reply, Request

PER_FRAMEWORK = False
TIMEOUT_S = 30


def run(request: Request) -> Reply:
    """Version, width of an address in bits, and whether it is a free-threaded build."""
    version = platform.python_version().rstrip("+")  # "3.15.0a1+" is a build between releases
    free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    bits = 8 * struct.calcsize("P")  # the processor may be wider than its Python
    values = {"python": version, "bits": bits, "free_threaded": free_threaded}
    return Reply("measured", values=values)
