"""Which Python an environment is made with: the advisor's own if it will do, else the newest."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.specifiers import SpecifierSet
from packaging.version import InvalidVersion, Version

from advisor.errors import AdvisorError
from advisor.intake.environments.running import Runner, ToolFailed
from advisor.intake.probing.interpreters import Interpreter, interpreter, own

LONGEST_S = 60.0


@dataclass(frozen=True)
class Choice:
    """A Python, and why it is this one."""

    python: Interpreter
    because: str


def suitable(requires: str) -> Iterator[Choice]:
    """The Pythons here that a framework supports, the best first; looked at one by one."""
    supported, mine = SpecifierSet(requires), own()
    if mine.version in supported:
        yield Choice(mine, "the one that runs the advisor")
    for path in _by_version(_paths()):
        try:
            found = interpreter(str(path))
        except AdvisorError:
            continue
        if found.version in supported and found.path != mine.path:
            yield Choice(
                found, f"the newest here within {requires}; the advisor runs on {mine.version}"
            )


def fetched(uv: str, requires: str, runner: Runner) -> Choice:
    """The newest Python within the range that uv offers, after it has downloaded it."""
    listed = _answer([uv, "python", "list", "--only-downloads", "--output-format", "json"])
    try:
        offered = [item["version"] for item in json.loads(listed) if _is_plain(item)]
    except (ValueError, TypeError, KeyError):
        offered = []
    fitting = sorted(SpecifierSet(requires).filter(offered), key=Version)
    if not fitting:
        raise AdvisorError(f"uv offers no Python within {requires}", "uv python list shows them")
    try:
        runner.run("uv", [uv, "python", "install", fitting[-1]])
    except ToolFailed as failure:
        raise AdvisorError(
            f"uv could not download Python {fitting[-1]}: {failure.headline}",
            f"install a Python {requires} yourself, or name a mirror in UV_PYTHON_INSTALL_MIRROR",
        ) from None
    path = _answer([uv, "python", "find", "--managed-python", fitting[-1]]).strip()
    if not path:
        missing = f"uv does not find the Python {fitting[-1]} that it installed"
        raise AdvisorError(missing, "uv python list shows them")
    return Choice(interpreter(path), f"downloaded by uv, the newest that it has within {requires}")


def _is_plain(item: dict[str, str]) -> bool:
    return item["implementation"] == "cpython" and item.get("variant", "default") == "default"


def _answer(command: list[str]) -> str:
    try:
        ran = subprocess.run(
            command, capture_output=True, text=True, timeout=LONGEST_S, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return ran.stdout


def _paths() -> Iterator[Path]:
    """Pythons by their names on PATH, and those that pyenv has."""
    for folder in filter(None, os.environ.get("PATH", "").split(os.pathsep)):
        yield from Path(folder).glob("python3.*")
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from (pyenv / "versions").glob("3.*/bin/python")


def _by_version(paths: Iterator[Path]) -> list[Path]:
    """The newest first, as their names say; anything that is no interpreter is left out."""
    named: dict[Path, Version] = {}
    for path in paths:
        is_pyenv = path.name == "python"
        number = path.parent.parent.name if is_pyenv else path.name.removeprefix("python")
        if is_pyenv or re.fullmatch(r"3\.\d+(\.exe)?", number):
            try:
                named.setdefault(path, Version(number.removesuffix(".exe")))
            except InvalidVersion:
                continue
    return sorted(named, key=lambda path: named[path].release[:2], reverse=True)
