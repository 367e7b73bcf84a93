"""The mistakes of every framework are read without the framework."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from types import ModuleType

import pytest

from probes.mistakes.program import mistake_lines, programs

Check = Callable[[str, str], None]


def _module(framework: str, name: str) -> ModuleType:
    return importlib.import_module(f"probes.mistakes.{framework}.{name}")


@pytest.fixture
def is_complete() -> Check:
    """Checks that a file of mistakes says what each is, where it stands, and misses none."""

    def check(framework: str, name: str) -> None:
        found = programs(_module(framework, name))
        others = programs(_module("tensorflow" if framework == "pytorch" else "pytorch", name))
        assert list(found) == list(others)
        for program in found.values():
            assert (program.__doc__ or "").endswith(".")
            assert len(mistake_lines(program)) <= 2

    return check
