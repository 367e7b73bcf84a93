"""The probes there are, found by listing the folders of each kind."""

from __future__ import annotations

import importlib
import os
from typing import Protocol, cast

from probes.protocol import NoAnswer, Reply, Request

FOLDER = os.path.dirname(os.path.abspath(__file__))
KINDS = ("facts", "benchmarks", "capabilities")
OWN = "workload/"
"""How the probes of the user's own files begin."""


class Probe(Protocol):
    """What a probe module offers; the host reads the two constants without importing it."""

    PER_FRAMEWORK: bool
    TIMEOUT_S: int

    def run(self, request: Request) -> Reply:
        """Answer the request."""


def modules(folder: str) -> list[str]:
    """Names of the modules in a folder of this package, sorted."""
    path = os.path.join(FOLDER, folder)
    files = os.listdir(path) if os.path.isdir(path) else []
    return sorted(file[:-3] for file in files if file.endswith(".py") and not file.startswith("_"))


def names() -> list[str]:
    """Every probe as kind/module, such as `facts/hardware`."""
    return [f"{kind}/{module}" for kind in KINDS for module in modules(kind)]


def load(name: str) -> Probe:
    """The module of a probe; an unknown name ends with the names there are."""
    if name.startswith(OWN):
        return cast(Probe, importlib.import_module("probes.own_workload"))
    if name not in names():
        known = ", ".join(names())
        raise NoAnswer(Reply("failed", message=f"no probe is named {name}; there are {known}"))
    return cast(Probe, importlib.import_module("probes." + name.replace("/", ".")))
