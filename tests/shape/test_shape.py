"""Small files, small functions, one sentence on everything public."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.shape.tree import FILES, TOP, Function, functions, length, short, tree

VAGUE = {"util", "utils", "helper", "helpers", "common", "misc", "manager"}
FOR_TOOLS = ("# type: ignore", "# noqa", "# fmt:")

each_file = pytest.mark.parametrize("file", FILES, ids=short)


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


@each_file
def test_a_file_fits_on_a_few_screens(file: Path) -> None:
    most = 100 if file.parent == TOP / "advisor" / "cli" else 200
    assert lines(file) <= most


def test_most_files_fit_on_one() -> None:
    assert median(map(lines, FILES)) <= 80


@each_file
def test_a_function_does_one_thing(file: Path) -> None:
    long = [f"{node.name}: {length(node)} lines" for node in functions(file) if length(node) > 40]
    assert long == []


def test_nine_of_ten_functions_are_short() -> None:
    lengths = sorted(length(node) for file in FILES for node in functions(file))
    assert lengths[int(0.9 * len(lengths))] <= 25


@each_file
def test_everything_public_says_what_it_is(file: Path) -> None:
    module = tree(file)
    silent = [node.name for node in _public(module) if ast.get_docstring(node) is None]
    assert ast.get_docstring(module), "the module has no docstring"
    assert silent == []


def _public(scope: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """Public classes and functions, and the public methods of public classes."""
    for node in scope.body:
        if isinstance(node, (Function, ast.ClassDef)) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


@each_file
def test_comments_are_few(file: Path) -> None:
    with file.open("rb") as stream:
        comments = [
            token.string
            for token in tokenize.tokenize(stream.readline)
            if token.type == tokenize.COMMENT and not token.string.startswith(FOR_TOOLS)
        ]
    assert len(comments) <= max(2, 0.03 * lines(file)), comments


@each_file
def test_names_say_something(file: Path) -> None:
    assert not VAGUE & set(file.relative_to(TOP).with_suffix("").parts)
