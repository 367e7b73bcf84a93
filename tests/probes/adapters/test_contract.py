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


@pytest.mark.parametrize("framework", catalog.modules("adapters"))
def test_its_devices_have_the_functions_of_their_contract(framework: str) -> None:
    tree = ast.parse((FOLDER.parent / "frameworks" / framework / "devices.py").read_text())
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    contract = {name for name in vars(adapters.Devices) if not name.startswith("_")}
    assert contract == {"gpu", "hindrances", "memory"}
    assert contract <= functions


@pytest.mark.parametrize("framework", catalog.modules("adapters"))
def test_an_adapter_names_its_modes_and_eager_compiles_nothing(framework: str) -> None:
    tree = ast.parse((FOLDER / f"{framework}.py").read_text())
    (compilers,) = (
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "COMPILERS"
    )
    assert [mode for mode, compiler in compilers.items() if compiler == "none"] == ["eager"]
    adapters.check_mode("compiled", compilers)
    with pytest.raises(adapters.Unsupported, match="no such mode; there are eager, compiled"):
        adapters.check_mode("faster", compilers)


def test_the_contract_is_not_empty() -> None:
    assert METHODS["configure"] == ["threads"]
    assert len(METHODS) == 12
