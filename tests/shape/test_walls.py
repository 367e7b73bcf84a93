"""The host never loads a framework, and loads nothing heavy before it must.

What guests may import is tested in `tests/probes/test_walls.py`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.shape.tree import FILES, TOP, imports, short

FRAMEWORKS = {"torch", "tensorflow", "jax", "keras"}
HEAVY = {"numpy", "rich", "textual", "yaml"}
HOST = [file for file in FILES if short(file).startswith("advisor/")]
LOADED = """
import sys
from advisor.cli.app import run
assert run(sys.argv[1:]) == 0
print(*{name.partition(".")[0] for name in sys.modules}, file=sys.stderr)
"""


@pytest.mark.parametrize("file", HOST, ids=short)
def test_the_host_imports_no_framework_and_no_guest(file: Path) -> None:
    assert not (FRAMEWORKS | {"probes"}) & {name.partition(".")[0] for name in imports(file)}


def loaded(arguments: list[str]) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert not (HEAVY | FRAMEWORKS | {"pydantic"}) & loaded(arguments)


@pytest.mark.parametrize("arguments", [["recommend", "--help"], ["rules", "--help"]])
def test_help_of_a_command_loads_only_what_typer_does(arguments: list[str]) -> None:
    assert not (HEAVY | FRAMEWORKS) & loaded(arguments)
