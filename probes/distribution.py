"""The installed package of a framework, read from its metadata without importing it."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from importlib import metadata

from probes.protocol import Reply, Request


@dataclass(frozen=True)
class Package:
    """What the host knows of a framework's package: its names and the command that installs it."""

    import_name: str
    distributions: tuple[str, ...] = ()
    install: str = ""

    @classmethod
    def of(cls, request: Request) -> Package:
        """The package that a request's options describe."""
        name = request.options.get("import_name") or request.framework or ""
        distributions = tuple(request.options.get("distributions") or (name,))
        return cls(name, distributions, request.options.get("install") or "")

    def installed(self) -> list[metadata.Distribution]:
        """The distributions that are installed, in the order named."""
        return [found for name in self.distributions for found in _find(name)]

    def is_importable(self) -> bool:
        """Whether Python finds the package itself; a folder without `__init__` is a left-over."""
        try:
            spec = importlib.util.find_spec(self.import_name)
        except (ImportError, ValueError):
            return False
        return spec is not None and spec.origin is not None


def _find(name: str) -> list[metadata.Distribution]:
    try:
        return [metadata.distribution(name)]
    except (metadata.PackageNotFoundError, ValueError):
        return []


def is_absent(package: Package, error: BaseException) -> bool:
    """Whether an import failed because the package is not there, rather than broken."""
    missing = isinstance(error, ModuleNotFoundError) and error.name == package.import_name
    return missing and not package.installed()


def not_installed(package: Package) -> Reply:
    """The reply for a package that is not there."""
    message = f"{package.distributions[0]} is not installed for this Python"
    return Reply("not_installed", message=message, remedy=package.install)


def reinstall(package: Package) -> str:
    """The command that mends a broken installation."""
    present = [found.metadata["Name"] for found in package.installed()]
    name = (present or list(package.distributions))[0]
    install = package.install if "pip install" in package.install else ""
    return f"{install or f'python -m pip install {name}'} --force-reinstall"
