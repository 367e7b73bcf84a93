"""The small rule base, and a console whose user follows a script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.knowledge.load import load
from advisor.model.knowledge import Knowledge

SMALL_RULES = Path(__file__).parent / "small_rules"


class ScriptedConsole:
    """A console whose user types the given lines, then ends the input; exceptions are raised."""

    def __init__(self, *typed: str | type[BaseException], width: int = 80) -> None:
        self.typed = list(typed)
        self.said: list[str] = []
        self._width = width

    @property
    def width(self) -> int:
        return self._width

    @property
    def text(self) -> str:
        return "\n".join(self.said)

    def say(self, text: str = "", *, strong: bool = False) -> None:
        self.said.append(text)

    def take(self, prompt: str) -> str:
        self.said.append(prompt)
        line = self.typed.pop(0) if self.typed else EOFError
        if isinstance(line, str):
            return line
        raise line


@pytest.fixture(scope="session")
def small_knowledge() -> Knowledge:
    """The small rule base: two frameworks, three criteria, seven questions."""
    return load(SMALL_RULES)


@pytest.fixture
def scripted() -> Callable[..., ScriptedConsole]:
    """Makes a console whose user follows a script."""
    return ScriptedConsole
