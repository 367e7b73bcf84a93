"""The small rule base, and a console whose user follows a script."""

from __future__ import annotations

import subprocess
import time
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


@pytest.fixture
def is_gone() -> Callable[[Path], bool]:
    """Whether the process whose id is in a file has ended, or does within a moment."""

    def gone(pid_file: Path) -> bool:
        pid = pid_file.read_text()
        for _ in range(50):
            # A dead process whose parent is gone too may stay a zombie where nobody reaps it.
            command = ["ps", "-o", "stat=", "-p", pid]
            shown = subprocess.run(command, check=False, stdout=subprocess.PIPE).stdout
            if shown.strip()[:1] in (b"", b"Z"):
                return True
            time.sleep(0.1)
        return False

    return gone


@pytest.fixture
def appears() -> Callable[[Path], bool]:
    """Whether a file has content within a few seconds."""

    def wait(path: Path) -> bool:
        for _ in range(200):
            if path.exists() and path.read_text():
                return True
            time.sleep(0.05)
        return False

    return wait
