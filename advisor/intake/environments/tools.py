"""The two tools that make an environment: uv, and Python's own venv with pip."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from advisor.errors import UsageProblem, did_you_mean
from advisor.intake.environments.packages import Package, from_pylock, from_report
from advisor.intake.environments.place import python_in
from advisor.intake.environments.running import Runner, ToolFailed

NAMES = ("uv", "pip")
FRUGAL_PIP = "pip>=25.3"
"""Older ones download everything only to say what they would install."""


@dataclass(frozen=True)
class Order:
    """What to install: requirements, the options that say where from, and constraint files."""

    requirements: tuple[str, ...]
    options: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All of it, as arguments of an install command."""
        return (*self.requirements, *self.options)


class Tool(Protocol):
    """Makes an environment in a folder that exists; each step may raise `ToolFailed`."""

    name: str
    install_words: tuple[str, ...]

    def make(self, python: str, folder: Path) -> None:
        """An environment with nothing in it."""

    def packages(self, folder: Path, order: Order, scratch: Path) -> tuple[Package, ...] | None:
        """What the order comes to; None where only downloading it all would tell."""

    def install(self, folder: Path, order: Order) -> None:
        """Carry out the order."""


def tool(wanted: str | None, runner: Runner) -> Tool:
    """The tool of that name, else uv where there is one, else pip."""
    if wanted is not None and wanted not in NAMES:
        near = did_you_mean(wanted, NAMES) or f"; there are {', '.join(NAMES)}"
        raise UsageProblem(f"--installer: nothing is called {wanted!r}{near}")
    uv = find_uv()
    if wanted == "uv" and uv is None:
        raise UsageProblem("--installer uv: there is no uv on PATH", "--installer pip does without")
    return Pip(runner) if uv is None or wanted == "pip" else Uv(runner, uv)


def find_uv() -> str | None:
    """The path of uv: beside the advisor's own Python, or on PATH."""
    return shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")


def able() -> str:
    """The name of the tool that would make an environment; empty where neither can.

    Some systems keep a part of venv in a package of its own.
    """
    if find_uv() is not None:
        return "uv"
    return "pip" if find_spec("ensurepip") is not None else ""


class Pip:
    """Python's own venv, and the pip in it."""

    name = "pip"
    install_words: tuple[str, ...] = ("pip", "install")

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    def make(self, python: str, folder: Path) -> None:
        """An environment with pip, and with a frugal one where that can be had."""
        self._runner.run("venv", [python, "-I", "-m", "venv", str(folder)])

    def packages(self, folder: Path, order: Order, scratch: Path) -> tuple[Package, ...] | None:
        """From pip's report, if its version can write one without downloading everything."""
        try:
            self._run(folder, "install", "--upgrade", FRUGAL_PIP)
        except ToolFailed:
            return None
        report = scratch / "report.json"
        ask = ("--dry-run", "--ignore-installed", "--use-feature=fast-deps", "--report")
        self._run(folder, "install", *ask, str(report), *order.words)
        return from_report(json.loads(report.read_text(encoding="utf-8")))

    def install(self, folder: Path, order: Order) -> None:
        """With the environment's own pip."""
        self._run(folder, "install", "--no-user", *order.words)

    def _run(self, folder: Path, *words: str) -> None:
        # Isolated: a package on PYTHONPATH would count as installed already.
        command = [str(python_in(folder)), "-I", "-u", "-m", "pip", *words]
        self._runner.run("pip", command)


class Uv:
    """uv, which needs no pip in the environment."""

    name = "uv"
    install_words: tuple[str, ...] = ("uv", "pip", "install")

    def __init__(self, runner: Runner, path: str) -> None:
        self._runner, self._path = runner, path

    def make(self, python: str, folder: Path) -> None:
        """An environment without pip."""
        self._run("venv", "--allow-existing", "--python", python, str(folder))

    def packages(self, folder: Path, order: Order, scratch: Path) -> tuple[Package, ...] | None:
        """From the lock file that uv would write."""
        lock, python = scratch / "pylock.toml", str(python_in(folder))
        to = ("--format", "pylock.toml", "--output-file", str(lock), "--quiet")
        text = "\n".join(order.requirements)
        self._run("pip", "compile", "-", *to, "--python", python, *order.options, text=text)
        return from_pylock(lock.read_text(encoding="utf-8"))

    def install(self, folder: Path, order: Order) -> None:
        """Into the environment."""
        self._run("pip", "install", "--python", str(python_in(folder)), *order.words)

    def _run(self, *words: str, text: str = "") -> None:
        self._runner.run("uv", [self._path, *words], text)


def constraints(files: Sequence[Path]) -> tuple[str, ...]:
    """Options of pip and uv that hold versions to what these files say."""
    return tuple(word for file in files for word in ("--constraint", str(file)))
