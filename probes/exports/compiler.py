"""The machine's C++ compiler, which some routes need."""

from __future__ import annotations

import os
import shutil
import sys

from probes.protocol import NoAnswer, Reply

NAMES = {"win32": ("cl",), "darwin": ("clang++",)}
USUAL = ("g++", "clang++")
REMEDIES = {
    "win32": "install the Build Tools for Visual Studio with the C++ workload",
    "darwin": "xcode-select --install",
}
USUAL_REMEDY = "install a C++ compiler, such as the package g++ (Debian, Ubuntu: apt install g++)"


def found() -> str | None:
    """Its path: the one that CXX names, else the first of the usual ones."""
    names = [os.environ.get("CXX", ""), *NAMES.get(sys.platform, USUAL)]
    return next(filter(None, (shutil.which(name) for name in names if name)), None)


def need() -> None:
    """End with what to install where there is none."""
    if found() is None:
        remedy = REMEDIES.get(sys.platform, USUAL_REMEDY)
        message = "there is no C++ compiler on this machine"
        raise NoAnswer(Reply("not_applicable", message=message, remedy=remedy))
