"""What a rule's install command means: requirements, and where they come from."""

from __future__ import annotations

import re
import shlex
from argparse import ArgumentError, ArgumentParser
from dataclasses import dataclass

from advisor.model.rules import Command

SOURCES = ("--index-url", "--extra-index-url", "--find-links")
"""Options of pip, and of uv, that say where packages come from."""


@dataclass(frozen=True)
class Recipe:
    """Requirements, the options that say where from, and the Python (3.12) if one is named."""

    command: Command
    requirements: tuple[str, ...]
    sources: tuple[str, ...]
    python: str = ""

    def fits(self, python: str) -> bool:
        """Whether it is for a Python of that version."""
        return not self.python or f"{python}.".startswith(f"{self.python}.")


def read_recipe(command: Command) -> Recipe | None:
    """The recipe in a command; None where it is more than pip installing packages."""
    words = shlex.split(command.run)
    called = re.fullmatch(r"(?:python(?:3(\.\d+)?)? -m )?pip install", " ".join(_head(words)))
    if called is None:
        return None
    parser = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("requirements", nargs="*")
    for option in SOURCES:
        parser.add_argument(option, action="append", default=[])
    try:
        given, unknown = parser.parse_known_args(words[len(_head(words)) :])
    except ArgumentError:
        return None
    if unknown or not given.requirements:
        return None
    sources = [
        word
        for option in SOURCES
        for value in getattr(given, option[2:].replace("-", "_"))
        for word in (option, value)
    ]
    python = f"3{called[1]}" if called[1] else ""
    return Recipe(command, tuple(given.requirements), tuple(sources), python)


def _head(words: list[str]) -> list[str]:
    return words[: words.index("install") + 1] if "install" in words else []
