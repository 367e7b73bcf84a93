"""The user's own workload: a Python file with one function for each framework, read, never run.

It runs in the guests only; here its syntax shows whether they could run it at all.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.errors import AdvisorError, FileProblems, Problem, did_you_mean
from advisor.intake.probing.catalogue import Probe
from advisor.intake.probing.presets import Preset
from advisor.model.criteria import Framework

KIND = "workload"
MODE = "own"
"""The one mode there is: whatever the file compiles by itself."""

TIMEOUT_S = 300.0
SYNTAX, CONTENT = "syntax", "workload"
EXAMPLE = "examples/workload.py shows how such a file looks"
UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True)
class OwnWorkload:
    """A file that defines the functions of these frameworks."""

    file: Path
    frameworks: tuple[str, ...]

    @property
    def probe(self) -> Probe:
        """The probe that measures it, named after the file: `workload/model` of model.py."""
        name = UNSAFE.sub("-", self.file.stem)
        return Probe(f"{KIND}/{name}", per_framework=True, timeout_s=TIMEOUT_S, alternates=True)

    def options(self, preset: Preset, device: str, cores: int) -> dict[str, Any]:
        """What a guest is asked to do with it; on all cores too where that is done at all."""
        options = preset.benchmark_options(self.probe.name, device, cores)
        if preset.on_all_cores and device == "cpu":
            options["all_cores"] = cores
        return {**options, "modes": (MODE,), "file": str(self.file)}


def read_workload(path: Path, frameworks: Mapping[str, Framework]) -> OwnWorkload:
    """What that file defines; raises `FileProblems` with all that keeps it from being measured."""
    try:
        source = path.read_bytes()
    except OSError as error:
        raise AdvisorError(f"{path} cannot be read: {error.strerror}", EXAMPLE) from None
    tree = _parsed(path, source)
    defined = {node.name: node for node in tree.body if isinstance(node, _FUNCTIONS)}
    there_are = tuple(name for name in frameworks if name in defined)
    packages = {item.import_name: item.id for item in frameworks.values()}
    places = [
        *_early_imports(tree, packages),
        *(_nameless(defined, frameworks) if not there_are else ()),
        *(place for name in there_are for place in _unfit(defined[name])),
    ]
    if places:
        raise FileProblems(_problem(path, source, CONTENT, *place) for place in places)
    return OwnWorkload(path.resolve(), there_are)


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_Place = tuple[int, int, str]
"""Line and column, both counted from 1, and what is wrong there."""


def _parsed(path: Path, source: bytes) -> ast.Module:
    try:
        return ast.parse(source, str(path))
    except SyntaxError as error:
        place = (error.lineno or 1, error.offset or 1, error.msg)
    except (ValueError, RecursionError, MemoryError) as error:
        place = (1, 1, str(error) or "it is nested too deeply")
    raise FileProblems([_problem(path, source, SYNTAX, *place)])


def _problem(path: Path, source: bytes, code: str, line: int, column: int, why: str) -> Problem:
    lines = source.decode("utf-8", "replace").splitlines()
    shown = lines[line - 1] if line <= len(lines) else ""
    text = "".join(letter if letter.isprintable() else " " for letter in shown)
    return Problem(str(path), line, max(1, column), code, why, text)


def _early_imports(tree: ast.Module, packages: Mapping[str, str]) -> Iterator[_Place]:
    """Imports of a framework that every guest would run, whatever it is about."""
    for node in _run_first(tree.body):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for package in dict.fromkeys(name.partition(".")[0] for name in names):
            if package in packages:
                where = f"import {package} inside {packages[package]}()"
                why = f"{where}: what stands here runs in the workers of all frameworks"
                yield node.lineno, node.col_offset + 1, why


def _run_first(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a file, also those that it only tries."""
    for node in body:
        yield node
        if isinstance(node, ast.Try):
            yield from _run_first(node.body)


def _nameless(defined: Iterable[str], frameworks: Iterable[str]) -> Iterator[_Place]:
    names = list(frameworks)
    near = next(filter(None, (did_you_mean(name, names) for name in defined)), "")
    could = " or ".join(f"{name}(device)" for name in names)
    yield 1, 1, f"it defines no function of a framework; it could define {could}{near}"


def _unfit(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[_Place]:
    """What keeps a function from being called with a device and nothing else."""
    line, column = node.lineno, node.col_offset + 1
    if isinstance(node, ast.AsyncFunctionDef):
        yield line, column, f"{node.name}() must not be async"
    given, told = node.args, len(node.args.posonlyargs) + len(node.args.args)
    takes_one = told >= 1 or given.vararg is not None
    needs_more = told - len(given.defaults) > 1 or None in given.kw_defaults
    if not takes_one or needs_more:
        yield line, column, f"{node.name}() must take the device and nothing else"
