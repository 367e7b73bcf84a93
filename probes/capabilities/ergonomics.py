"""How much code the same training takes in each style of a framework; each program really runs."""

from __future__ import annotations

import os
import tempfile
from typing import Any

from probes import catalog, distribution
from probes.distribution import Package
from probes.ergonomics import counting, process
from probes.ergonomics.process import Broken
from probes.protocol import Reply, Request

PER_FRAMEWORK = True
TIMEOUT_S = 180
FRAMEWORKS = ("pytorch", "tensorflow")
GROUPS = ("ergonomics",)

ROOM = "ergonomics"
LONGEST_S = 60.0
"""One program, its imports included."""

LEARNED = 0.5
"""A program learned if the last epoch's mean loss is at most this share of the first's."""


def run(request: Request) -> Reply:
    """Counts of each program, what its training took, and whether its loss sank."""
    package = Package.of(request)
    if not package.is_importable():
        return distribution.not_installed(package)
    values: dict[str, Any] = {}
    broken: list[str] = []
    paths = programs(request.framework or "")
    with tempfile.TemporaryDirectory() as folder:
        for style, path in paths.items():
            values.update(_named(style, _counts(path)))
            try:
                values.update(_named(style, _trained(process.run(path, folder, LONGEST_S))))
            except Broken as error:
                broken.append(f"{style}: {error}")
    outcome = "failed" if len(broken) == len(paths) else "measured"
    return Reply(outcome, message="; ".join(broken), values=values)


def programs(framework: str) -> dict[str, str]:
    """The styles of a framework, and the file that shows each."""
    room = os.path.join(ROOM, framework)
    styles = catalog.modules(room)
    return {style: os.path.join(catalog.FOLDER, room, f"{style}.py") for style in styles}


def _counts(path: str) -> dict[str, int]:
    with open(path, encoding="utf-8") as file:
        return counting.counts(file.read())


def _trained(found: dict[str, Any]) -> dict[str, Any]:
    first, *_, last = found.pop("losses")
    return {**found, "first_loss": first, "last_loss": last, "learned": last <= LEARNED * first}


def _named(style: str, values: dict[str, Any]) -> dict[str, Any]:
    return {f"{style}_{name}": value for name, value in values.items()}
