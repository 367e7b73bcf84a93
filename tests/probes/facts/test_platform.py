"""Systems, architectures and C libraries."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from probes.facts import platform
from probes.machine import tool
from probes.protocol import Request


@pytest.mark.skipif(sys.platform != "linux", reason="tells what Linux says")
def test_this_machine(ask: Any) -> None:
    values = ask("facts/platform").values
    assert values["system"] in ("linux", "wsl2")
    assert set(values) >= {"system", "architecture", "libc"}


@pytest.mark.parametrize(
    ("name", "release", "expected"),
    [
        ("linux", "6.8.0-45-generic", "linux"),
        ("linux", "5.15.153.1-microsoft-standard-WSL2", "wsl2"),
        ("linux", "6.6.9-custom-WSL2", "wsl2"),
        ("linux", "4.4.0-19041-Microsoft", "linux"),
        ("darwin", "23.5.0", "macos"),
        ("win32", "11", "windows"),
        ("freebsd14", "14.0-RELEASE", "other"),
    ],
)
def test_systems(name: str, release: str, expected: str) -> None:
    assert platform.system(name, release) == expected


@pytest.mark.parametrize(
    ("machine", "expected"),
    [
        ("x86_64", "x86_64"),
        ("AMD64", "x86_64"),
        ("aarch64", "arm64"),
        ("ARM64", "arm64"),
        ("armv7l", "armv7l"),
        ("riscv64", "other"),
    ],
)
def test_architectures(machine: str, expected: str) -> None:
    assert platform.architecture(machine) == expected


def test_c_libraries() -> None:
    assert platform.libc_facts("glibc 2.36", False) == {"libc": "glibc", "glibc": "2.36"}
    assert platform.libc_facts("", True) == {"libc": "musl"}
    assert platform.libc_facts("", False) == {}


@pytest.mark.parametrize(
    ("told", "asked", "expected"),
    [("14.5", "", {"macos": "14.5"}), ("10.16", "13.2", {"macos": "13.2"}), ("", "", {})],
)
def test_macos(
    monkeypatch: pytest.MonkeyPatch, told: str, asked: str, expected: dict[str, str]
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("platform.machine", lambda: "arm64")
    monkeypatch.setattr("platform.mac_ver", lambda: (told, ("", "", ""), "arm64"))
    monkeypatch.setattr(tool, "output", lambda *command: asked)
    values = platform.run(Request("p")).values
    assert values == {"system": "macos", "architecture": "arm64", "libc": "none", **expected}
