"""The packages that a route needs beside its framework."""

from __future__ import annotations

from importlib import metadata

from probes.protocol import NoAnswer, Reply


def need(names: tuple[str, ...]) -> None:
    """End with the command that installs them together if any of these distributions is absent."""
    absent = [name for name in names if not _is_installed(name)]
    if absent:
        verb = "is" if len(absent) == 1 else "are"
        message = f"{', '.join(absent)} {verb} not installed for this Python"
        remedy = f"python -m pip install {' '.join(names)}"
        raise NoAnswer(Reply("not_installed", message=message, remedy=remedy))


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True
