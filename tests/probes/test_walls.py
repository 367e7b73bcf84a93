"""Guests are old enough Python and import only what they may."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROBES = Path(__file__).resolve().parents[2] / "probes"
FILES = sorted(PROBES.rglob("*.py"))
FRAMEWORKS = {"pytorch": "torch", "tensorflow": "tensorflow"}
NEWER_THAN_3_9 = {"tomllib"}


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide what is imported"
            yield (node.module or "").split(".")[0]


def own_framework(file: Path) -> set[str]:
    """What an adapter, a part of one, or a probe of a capability is about."""
    parts = file.relative_to(PROBES).with_suffix("").parts
    named = set(parts[1:]) | (declared(file) if parts[0] == "capabilities" else set())
    return {package for framework, package in FRAMEWORKS.items() if framework in named}


def declared(file: Path) -> set[str]:
    """The frameworks that a probe says it applies to."""
    for node in ast.parse(file.read_text()).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "FRAMEWORKS":
            return set(ast.literal_eval(node.value))
    return set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PROBES)))
def test_a_guest_imports_only_what_it_may(file: Path) -> None:
    allowed = (sys.stdlib_module_names - NEWER_THAN_3_9) | {"probes"} | own_framework(file)
    assert set(imported(file)) <= allowed


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PROBES)))
def test_a_guest_is_python_3_9(file: Path) -> None:
    tree = ast.parse(file.read_text(), feature_version=(3, 9))
    assert (
        any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body)
        or file.name == "__init__.py"
    )
    assert not any(isinstance(node, ast.Match) for node in ast.walk(tree))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PROBES)))
def test_a_guest_never_prints(file: Path) -> None:
    called = (
        node.func for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)
    )
    assert "print" not in {function.id for function in called if isinstance(function, ast.Name)}
