"""The Python that the frameworks are, or would be, installed for."""

from __future__ import annotations

import platform
import sysconfig

from probes.protocol import Reply, Request

PER_FRAMEWORK = False
TIMEOUT_S = 30


def run(request: Request) -> Reply:
    """Version, and whether it is a free-threaded build."""
    version = platform.python_version().rstrip("+")  # "3.15.0a1+" is a build between releases
    free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    return Reply("measured", values={"python": version, "free_threaded": free_threaded})
