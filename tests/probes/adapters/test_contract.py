"""Every adapter offers what the contract asks, without being imported."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

from probes import adapters, catalog

FOLDER = Path(adapters.__file__).parent
METHODS = {
    name: list(inspect.signature(method).parameters)[1:]
    for name, method in vars(adapters.Adapter).items()
    if inspect.isfunction(method) and not name.startswith("_")
}


@pytest.mark.parametrize("framework", catalog.modules("adapters"))
def test_an_adapter_has_the_functions_of_the_contract(framework: str) -> None:
    tree = ast.parse((FOLDER / f"{framework}.py").read_text())
    functions = {
        node.name: [argument.arg for argument in node.args.args]
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }
    public = {name: found for name, found in functions.items() if not name.startswith("_")}
    assert public == METHODS


def test_the_contract_is_not_empty() -> None:
    assert METHODS["configure"] == ["threads"]
    assert len(METHODS) == 8
