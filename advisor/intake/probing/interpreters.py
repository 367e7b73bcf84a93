"""Which Python judges which framework, checked before anything runs in it."""

from __future__ import annotations

import json
import os
import platform
import shutil
import site
import subprocess
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from advisor.errors import AdvisorError, UsageProblem, did_you_mean

OLDEST = (3, 9)
"""The oldest Python that the guests run on."""

CHECK_TIMEOUT_S = 30.0

# Written for any Python, so that an old one can say how old it is; other output may precede it.
_INTRODUCE = """
import json, platform, site, sys
print("\\n" + json.dumps([platform.python_version(), list(sys.version_info[:2]), site.getuserbase()]))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python by its path, and where it keeps packages installed with `pip --user`."""

    path: str
    version: str
    user_base: str


def own() -> Interpreter:
    """The Python that runs the advisor."""
    if not sys.executable:
        raise AdvisorError("this Python does not know its own path", "name one with --python")
    return Interpreter(sys.executable, platform.python_version(), site.getuserbase())


def choose(given: Iterable[str], frameworks: Collection[str]) -> dict[str, Interpreter]:
    """The interpreter of each framework, from FRAMEWORK=PATH texts; by default the advisor's own."""
    chosen: dict[str, Interpreter] = {}
    for text in given:
        framework, separator, path = text.partition("=")
        if not separator or not path:
            raise UsageProblem(f"--python needs FRAMEWORK=PATH, not {text!r}")
        if framework not in frameworks:
            near = did_you_mean(framework, frameworks) or f"; there are {', '.join(frameworks)}"
            raise UsageProblem(f"--python {text}: no framework is called {framework!r}{near}")
        if framework in chosen:
            raise UsageProblem(f"--python names {framework} twice")
        chosen[framework] = interpreter(path)
    return {framework: chosen.get(framework) or own() for framework in frameworks}


@lru_cache
def interpreter(given: str) -> Interpreter:
    """The Python at a path, or of that name on PATH; raises `AdvisorError` if it is no usable one."""
    path = _executable(given)
    if path == sys.executable:
        return own()
    version, number, user_base = _introduction(path)
    if tuple(number) < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise AdvisorError(f"{path} is Python {version}; the probes need {oldest} or later")
    return Interpreter(path, version, user_base)


def _executable(given: str) -> str:
    # Links stay as they are: a virtual environment's Python is one, and is found by its own path.
    path = Path(os.path.abspath(os.path.expanduser(given)))
    if os.path.dirname(given) == "" and not path.exists():
        found = shutil.which(given)
        if found is None:
            raise AdvisorError(f"no {given} on PATH", "give the path of a Python interpreter")
        path = Path(os.path.abspath(found))
    if path.is_dir():
        inside = path / "bin" / "python"
        raise AdvisorError(f"{path} is a folder", f"try {inside}" if inside.exists() else "")
    if not path.exists():
        raise AdvisorError(f"{path} does not exist", "give the path of a Python interpreter")
    if not os.access(path, os.X_OK):
        raise AdvisorError(f"{path} is not executable")
    return str(path)


def _introduction(path: str) -> tuple[str, list[int], str]:
    try:
        answer = subprocess.run(
            [path, "-c", _INTRODUCE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=CHECK_TIMEOUT_S,
            check=True,
        )
        version, number, user_base = json.loads(answer.stdout.splitlines()[-1])
        return str(version), [int(part) for part in number], str(user_base)
    except subprocess.TimeoutExpired:
        raise AdvisorError(f"{path} did not answer within {CHECK_TIMEOUT_S:g} s") from None
    except (OSError, subprocess.SubprocessError, ValueError, TypeError, IndexError):
        raise AdvisorError(
            f"{path} does not work as a Python interpreter", f"{path} --version shows why"
        ) from None
