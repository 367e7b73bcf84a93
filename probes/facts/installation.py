"""Whether a framework is installed, in which version and size; nothing is imported."""

from __future__ import annotations

from importlib import metadata
from typing import Any

from probes import distribution
from probes.distribution import Package
from probes.protocol import Reply, Request

PER_FRAMEWORK = True
TIMEOUT_S = 60


def run(request: Request) -> Reply:
    """From the metadata of the framework's distributions."""
    package = Package.of(request)
    found = package.installed()
    if not package.is_importable():
        return _broken(package, found) if found else _absent(package)
    values = {"installed": True, **_version(found), **_size(found)}
    message = "" if found else f"{package.import_name} is there without package metadata"
    return Reply("measured", message=message, values=values)


def _absent(package: Package) -> Reply:
    reply = distribution.not_installed(package)
    return Reply(reply.outcome, reply.message, reply.remedy, {"installed": False})


def _broken(package: Package, found: list[metadata.Distribution]) -> Reply:
    return Reply(
        "failed",
        message=f"{found[0].metadata['Name']} {found[0].version} is recorded as installed, "
        f"but {package.import_name} is missing",
        remedy=distribution.reinstall(package),
    )


def _version(found: list[metadata.Distribution]) -> dict[str, Any]:
    return {"version": found[0].version} if found and found[0].version else {}


def _size(found: list[metadata.Distribution]) -> dict[str, Any]:
    sizes = [file.size or 0 for package in found for file in package.files or []]
    return {"size_bytes": sum(sizes)} if sum(sizes) else {}
