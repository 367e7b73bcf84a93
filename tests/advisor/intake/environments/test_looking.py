"""A look into a Python finds what it has, without importing it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from advisor.intake.environments.looking import Sight, look


def test_it_finds_packages_and_modules(tmp_path: Path):
    sight = look(sys.executable, ["pytest", "nothing"], tmp_path)
    assert sight is not None
    assert sight.importable == {"pytest"}
    assert sight.version(["nothing", "PyTest"]) == pytest.__version__
    assert sight.version(["nothing"]) == ""


def test_names_of_packages_are_compared_as_pip_does():
    sight = Sight("3.12.1", frozenset(), {"tensorflow_cpu": "2.21.0"})
    assert sight.version(["tensorflow", "tensorflow-cpu"]) == "2.21.0"


def test_only_an_isolated_look_overlooks_the_search_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "lonely_module.py").write_text("raise SystemExit")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "there"))
    names = ["lonely_module"]
    isolated, usual = (look(sys.executable, names, tmp_path, isolated=x) for x in (True, False))
    assert isolated is not None
    assert usual is not None
    assert (isolated.importable, usual.importable) == (frozenset(), frozenset(names))


def test_a_folder_without_code_is_no_module(tmp_path: Path):
    (tmp_path / "left_over").mkdir()
    sight = look(sys.executable, ["left_over"], tmp_path, isolated=False)
    assert sight is not None
    assert sight.importable == frozenset()


@pytest.mark.parametrize("body", ["exit 1", "echo hello", "exit 0"])
def test_nothing_to_see(tmp_path: Path, body: str):
    path = tmp_path / "python"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    assert look(path, [], tmp_path) is None
    assert look(tmp_path / "absent", [], tmp_path) is None
