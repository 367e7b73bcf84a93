"""The probes there are, found by listing their folder; nothing of theirs is imported here."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.bundle import bundled
from advisor.errors import AdvisorError


@dataclass(frozen=True)
class Probe:
    """A probe by its name, such as `facts/hardware`, and the time it may take.

    One that `alternates` is run for all frameworks in turns, by workers; it has a `trial`.
    One that names `frameworks` is about these only. The `groups` are those of `--capabilities`.
    """

    name: str
    per_framework: bool
    timeout_s: float
    alternates: bool = False
    frameworks: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


def catalogue(kind: str, folder: Path | None = None) -> tuple[Probe, ...]:
    """Every probe of a kind (a folder such as `facts`), in alphabetical order."""
    files = sorted(((folder or bundled("probes")) / kind).glob("[!_]*.py"))
    return tuple(_probe(f"{kind}/{file.stem}", file) for file in files)


def _probe(name: str, file: Path) -> Probe:
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    constants = _constants(tree)
    alternates = any(
        isinstance(node, ast.FunctionDef) and node.name == "trial" for node in tree.body
    )
    try:
        limit_s = float(constants["TIMEOUT_S"])
        about = (constants.get(key, ()) for key in ("FRAMEWORKS", "GROUPS"))
        return Probe(name, bool(constants["PER_FRAMEWORK"]), limit_s, alternates, *about)
    except KeyError as missing:
        raise AdvisorError(f"{file} has no {missing.args[0]}", "reinstall the advisor") from None


def _constants(tree: ast.Module) -> dict[str, Any]:
    return {
        target.id: ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and _is_literal(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _is_literal(node: ast.expr) -> bool:
    """Whether it is a constant, or a tuple of constants."""
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return all(isinstance(part, ast.Constant) for part in parts)
