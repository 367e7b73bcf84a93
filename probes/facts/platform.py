"""Operating system, processor architecture and C library."""

from __future__ import annotations

import glob
import os
import platform
import sys
from typing import Any

from probes.machine import tool
from probes.protocol import Reply, Request

PER_FRAMEWORK = False
TIMEOUT_S = 30
SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}
ARCHITECTURES = {
    "x86_64": "x86_64",
    "amd64": "x86_64",
    "arm64": "arm64",
    "aarch64": "arm64",
    "armv7l": "armv7l",
}
OLD_SDK_MACOS = "10.16"


def run(request: Request) -> Reply:
    """What a wheel must fit."""
    name = system(sys.platform, platform.release())
    values = {"system": name, "architecture": architecture(platform.machine())}
    if name in ("linux", "wsl2"):
        values.update(_libc())
    else:
        values["libc"] = "none"
    if name == "macos":
        values.update(_macos())
    return Reply("measured", values=values)


def system(platform_name: str, release: str) -> str:
    """The operating system; a Linux kernel of WSL2 says so in its release."""
    if platform_name == "linux" and ("microsoft-standard" in release or "WSL2" in release):
        return "wsl2"
    return SYSTEMS.get(platform_name, "other")


def architecture(machine: str) -> str:
    """The architecture under the name that wheels use."""
    return ARCHITECTURES.get(machine.lower(), "other")


def libc_facts(reported: str, has_musl: bool) -> dict[str, Any]:
    """From what confstr reports ("glibc 2.36") and whether musl's loader is there."""
    name, _, version = reported.partition(" ")
    if name == "glibc" and version:
        return {"libc": "glibc", "glibc": version}
    return {"libc": "musl"} if has_musl else {}


def _libc() -> dict[str, Any]:
    try:
        reported = os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (ValueError, OSError):
        reported = ""
    return libc_facts(reported, bool(glob.glob("/lib/ld-musl-*")))


def _macos() -> dict[str, Any]:
    version = platform.mac_ver()[0]
    if version == OLD_SDK_MACOS:  # what Pythons built with an old SDK are told
        version = tool.output("sw_vers", "-productVersion")
    return {"macos": version} if version else {}
