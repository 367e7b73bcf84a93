"""A package by its metadata, without importing it."""

from __future__ import annotations

from pathlib import Path

import pytest

from probes import distribution
from probes.distribution import Package
from probes.protocol import Request


@pytest.fixture
def torch(monkeypatch: pytest.MonkeyPatch) -> Package:
    """A package that nothing here has, until a test puts a fake on the path."""
    return Package("torch", ("no-such-distribution",), "python -m pip install torch")


def test_a_package_is_what_the_options_say() -> None:
    options = {"import_name": "torch", "distributions": ["torch"], "install": "pip install torch"}
    assert Package.of(Request("p", "pytorch", options)) == Package(
        "torch", ("torch",), "pip install torch"
    )
    assert Package.of(Request("p", "jax")) == Package("jax", ("jax",))


def test_a_folder_without_code_is_no_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "left_over").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert not Package("left_over").is_importable()
    assert Package("json").is_importable()
    assert not Package("no.such.package").is_importable()


def test_absent_is_only_what_is_missing_itself(torch: Package) -> None:
    assert distribution.is_absent(torch, ModuleNotFoundError(name="torch"))
    assert not distribution.is_absent(torch, ModuleNotFoundError(name="sympy"))
    assert not distribution.is_absent(torch, ImportError("libcudart.so", name="torch"))


def test_a_recorded_package_is_not_absent(fakes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(fakes / "half_installed"))
    package = Package("torch", ("torch",))
    assert not distribution.is_absent(package, ModuleNotFoundError(name="torch"))
    assert distribution.reinstall(package) == "python -m pip install torch --force-reinstall"


def test_reinstalling_keeps_the_users_index(torch: Package) -> None:
    package = Package("torch", ("torch",), "pip install torch --index-url https://x.example")
    assert distribution.reinstall(package).endswith("https://x.example --force-reinstall")
    other = Package("torch", ("torch",), "conda install pytorch")
    assert distribution.reinstall(other) == "python -m pip install torch --force-reinstall"
