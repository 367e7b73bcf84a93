"""A user's program: how it is found in its file, and on which lines its mistake stands."""

from __future__ import annotations

import ast
import inspect
from types import FunctionType, ModuleType
from typing import Any, Callable

Function = Callable[..., Any]
Mode = Callable[[Function], Function]
"""Decorates a function that may be compiled."""

Program = Callable[[Any, Mode], Any]
"""Is given the framework and a mode; returns True if all that was meant was done."""

MARK = "mode"
"""What programs call the decorator."""


def as_written(function: Function) -> Function:
    """The mode in which Python runs each statement in its turn."""
    return function


def programs(module: ModuleType) -> dict[str, Program]:
    """The programs that a module defines by name, in its order."""
    own = (item for item in vars(module).values() if isinstance(item, FunctionType))
    return {item.__name__: item for item in own if item.__module__ == module.__name__}


def file_of(program: Program) -> str:
    """The file in which a user would look for the mistake."""
    return program.__code__.co_filename


def mistake_lines(program: Program) -> range:
    """The lines of the last statement of the function that is decorated with `mode`."""
    lines, first = inspect.getsourcelines(program)
    nodes = ast.walk(ast.parse("".join(lines)))
    functions = (node for node in nodes if isinstance(node, ast.FunctionDef))
    last = next(filter(_is_decorated, functions)).body[-1]
    return range(first + last.lineno - 1, first + (last.end_lineno or last.lineno))


def _is_decorated(function: ast.FunctionDef) -> bool:
    names = (name for name in function.decorator_list if isinstance(name, ast.Name))
    return any(name.id == MARK for name in names)
