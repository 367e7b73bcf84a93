"""Which Python judges which framework, checked before anything runs in it."""

from __future__ import annotations

import json
import os
import platform
import shlex
import shutil
import site
import subprocess
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from advisor.errors import AdvisorError, UsageProblem, did_you_mean
from advisor.intake.environments.found import owned, usable

OLDEST = (3, 9)
"""The oldest Python that the guests run on."""

CHECK_TIMEOUT_S = 30.0

# Written for any Python, so that an old one can say how old it is; other output may precede it.
_INTRODUCE = """
import json, platform, site, sys
try:
    from importlib.util import find_spec
    has_pip = find_spec("pip") is not None
except ImportError:
    has_pip = False
number = list(sys.version_info[:2])
print("\\n" + json.dumps([platform.python_version(), number, site.getuserbase(), has_pip]))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python by its path, where its `pip --user` installs, and whether it has pip at all."""

    path: str
    version: str
    user_base: str
    has_pip: bool = True

    def command(self, text: str) -> str:
        """A command that installs with pip, made to install for this Python."""
        path = shlex.quote(self.path)
        for pip in ("python -m pip install ", "pip install "):
            if text.startswith(pip):
                rest = text.removeprefix(pip)
                if self.has_pip:
                    return f"{path} -m pip install {rest}"
                return f"uv pip install --python {path} {rest}"
        return text


def own() -> Interpreter:
    """The Python that runs the advisor."""
    if not sys.executable:
        raise AdvisorError("this Python does not know its own path", "name one with --python")
    has_pip = find_spec("pip") is not None
    return Interpreter(sys.executable, platform.python_version(), site.getuserbase(), has_pip)


def choose(given: Iterable[str], frameworks: Collection[str]) -> dict[str, Interpreter]:
    """The interpreter of each framework: as FRAMEWORK=PATH says, else where it is.

    The advisor's own Python comes before a managed environment, and serves where neither has it.
    """
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
    return {framework: chosen.get(framework) or _usual(framework) for framework in frameworks}


def _usual(framework: str) -> Interpreter:
    environment = usable(framework)
    if environment is None or environment.made is None:
        return own()
    is_owned = environment.made.import_name in owned([environment.made.import_name])
    return own() if is_owned else interpreter(str(environment.python))


@lru_cache
def interpreter(given: str) -> Interpreter:
    """The Python at a path, or of that name on PATH; raises `AdvisorError` if none can be used."""
    path = _executable(given)
    if path == sys.executable:
        return own()
    found, number = _introduction(path)
    if number < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise AdvisorError(f"{path} is Python {found.version}; the probes need {oldest} or later")
    return found


def _executable(given: str) -> str:
    # Links stay as they are: a virtual environment's Python is one, and is found by its own path.
    path = Path(given).expanduser().absolute()
    if len(Path(given).parts) == 1 and not path.exists():
        found = shutil.which(given)
        if found is None:
            raise AdvisorError(f"no {given} on PATH", "give the path of a Python interpreter")
        path = Path(found).absolute()
    if path.is_dir():
        inside = path / "bin" / "python"
        raise AdvisorError(f"{path} is a folder", f"try {inside}" if inside.exists() else "")
    if not path.exists():
        raise AdvisorError(f"{path} does not exist", "give the path of a Python interpreter")
    if not os.access(path, os.X_OK):
        raise AdvisorError(f"{path} is not executable")
    return str(path)


def _introduction(path: str) -> tuple[Interpreter, tuple[int, ...]]:
    try:
        answer = subprocess.run(
            [path, "-c", _INTRODUCE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=CHECK_TIMEOUT_S,
            check=True,
        )
        version, number, user_base, has_pip = json.loads(answer.stdout.splitlines()[-1])
        found = Interpreter(path, str(version), str(user_base), bool(has_pip))
        return found, tuple(map(int, number))
    except subprocess.TimeoutExpired:
        raise AdvisorError(f"{path} did not answer within {CHECK_TIMEOUT_S:g} s") from None
    except (OSError, subprocess.SubprocessError, ValueError, TypeError, IndexError):
        raise AdvisorError(
            f"{path} does not work as a Python interpreter", f"{path} --version shows why"
        ) from None
