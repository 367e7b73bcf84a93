"""The files of the project, and what a look at their syntax shows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
ROOMS = ("advisor", "probes", "benchmarks")
FILES = sorted(file for room in ROOMS for file in (TOP / room).rglob("*.py"))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def short(file: Path) -> str:
    """The path below the top of the project, as the id of a test."""
    return file.relative_to(TOP).as_posix()


@cache
def tree(file: Path) -> ast.Module:
    """The syntax of a file; guests must be Python 3.9."""
    version = (3, 9) if short(file).startswith("probes/") else None
    return ast.parse(file.read_text(encoding="utf-8"), feature_version=version)


def functions(file: Path) -> Iterator[Function]:
    """Every function and method of a file."""
    return (node for node in ast.walk(tree(file)) if isinstance(node, Function))


def length(node: Function) -> int:
    """Lines of a function without its docstring; a command's options are no lines of it."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    head = node.body[0]
    if "typer.Option" in ast.unparse(node.args):
        lines = (node.end_lineno or node.lineno) - head.lineno + 2
    if ast.get_docstring(node) is not None:
        lines -= (head.end_lineno or head.lineno) - head.lineno + 1
    return lines


def imports(file: Path) -> Iterator[str]:
    """The full names of all modules that a file imports, wherever it does."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{short(file)} hides what it imports behind a dot"
            yield node.module or ""
