"""uv where there is one, else venv and pip; both install from a folder without the network."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from advisor.errors import UsageProblem
from advisor.intake.environments.looking import look
from advisor.intake.environments.place import python_in
from advisor.intake.environments.running import Runner, ToolFailed
from advisor.intake.environments.tools import Order, Pip, Uv, able, constraints, find_uv, tool

needs_uv = pytest.mark.skipif(find_uv() is None, reason="there is no uv on PATH")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for an environment."""
    path = tmp_path / "an environment"
    path.mkdir()
    return path


def installed(folder: Path) -> dict[str, str]:
    sight = look(python_in(folder), [], folder)
    assert sight is not None
    return {name: text for name, text in sight.packages.items() if name.startswith("acme")}


@pytest.mark.slow
def test_pip_installs(
    folder: Path, from_links: Path, runner: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "acme_flow-9.dist-info").mkdir()
    (tmp_path / "acme_flow-9.dist-info" / "METADATA").write_text("Name: acme-flow\nVersion: 9\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PIP_USER", "1")
    pip = Pip(runner)
    pip.make(sys.executable, folder)
    order = Order(("acme-flow<5.2",), ())
    assert pip.packages(folder, order, tmp_path) is None, "the folder has no pip of 25.3 or later"
    pip.install(folder, order)
    assert installed(folder) == {"acme-flow": "5.1", "acme-base": "1.0"}


@needs_uv
def test_uv_says_what_it_would_install_and_installs_it(
    folder: Path, from_links: Path, runner: Runner, tmp_path: Path
):
    uv = tool("uv", runner)
    (tmp_path / "held.txt").write_text("acme-flow==5.1\n")
    order = Order(("acme-flow",), constraints([tmp_path / "held.txt"]))
    uv.make(sys.executable, folder)
    found = uv.packages(folder, order, tmp_path)
    assert found is not None
    assert {(package.name, package.version) for package in found} == {
        ("acme-flow", "5.1"),
        ("acme-base", "1.0"),
    }
    assert all(package.url.startswith("file:") for package in found)
    assert installed(folder) == {}
    uv.install(folder, order)
    assert installed(folder) == {"acme-flow": "5.1", "acme-base": "1.0"}


@needs_uv
def test_a_package_that_is_not_there(
    folder: Path, from_links: Path, runner: Runner, tmp_path: Path
):
    uv = tool("uv", runner)
    uv.make(sys.executable, folder)
    with pytest.raises(ToolFailed, match="exit code 1") as caught:
        uv.packages(folder, Order(("acme-nothing",), ()), tmp_path)
    assert "acme-nothing" in "\n".join(caught.value.lines)


@needs_uv
def test_uv_is_preferred(runner: Runner):
    assert isinstance(tool(None, runner), Uv)
    assert isinstance(tool("pip", runner), Pip)
    assert able() == "uv"


def test_without_uv(runner: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert isinstance(tool(None, runner), Pip)
    assert able() == "pip"
    with pytest.raises(UsageProblem, match="no uv on PATH"):
        tool("uv", runner)


def test_uv_beside_the_advisors_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", os.devnull)
    assert find_uv() is None
    (tmp_path / "uv").write_text("#!/bin/sh\n")
    (tmp_path / "uv").chmod(0o755)
    assert find_uv() == str(tmp_path / "uv")


def test_an_unknown_tool(runner: Runner):
    with pytest.raises(UsageProblem, match="there are uv, pip"):
        tool("conda", runner)
