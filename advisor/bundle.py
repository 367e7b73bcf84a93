"""Where `rules/` and `probes/` lie: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def bundled(folder: str) -> Path:
    """The path of a folder that ships with the advisor."""
    beside = PACKAGE.parent / folder
    inside = PACKAGE / "_bundled" / folder
    return beside if (PACKAGE.parent / "pyproject.toml").is_file() else inside
