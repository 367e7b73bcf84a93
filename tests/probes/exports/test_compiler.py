"""Whether there is a C++ compiler."""

from __future__ import annotations

from pathlib import Path

import pytest

from probes.exports import compiler
from probes.protocol import NoAnswer


@pytest.fixture
def search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CXX", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    return tmp_path


def program(folder: Path, name: str) -> str:
    (folder / name).write_text("#!/bin/sh\n")
    (folder / name).chmod(0o755)
    return str(folder / name)


def test_none_is_not_applicable_with_what_brings_one(search: Path) -> None:
    with pytest.raises(NoAnswer) as early:
        compiler.need()
    assert early.value.reply.outcome == "not_applicable"
    assert "g++" in early.value.reply.remedy


def test_the_usual_ones(search: Path) -> None:
    clang = program(search, "clang++")
    assert compiler.found() == clang
    gnu = program(search, "g++")
    assert compiler.found() == gnu
    compiler.need()


def test_the_one_that_is_named(search: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(search, "g++")
    mine = program(search, "my-c++")
    monkeypatch.setenv("CXX", mine)
    assert compiler.found() == mine


def test_a_mac_is_told_its_own_command(search: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    program(search, "g++")
    with pytest.raises(NoAnswer) as early:
        compiler.need()
    assert early.value.reply.remedy == "xcode-select --install"
