"""The Python that a guest runs in."""

from __future__ import annotations

import platform
import sys
from typing import Any

import pytest

from probes.facts import interpreter
from probes.protocol import Request


def test_it_tells_its_own_version(ask: Any) -> None:
    values = ask("facts/interpreter").values
    bits = 64 if sys.maxsize > 2**32 else 32
    assert values == {"python": platform.python_version(), "bits": bits, "free_threaded": False}


@pytest.mark.parametrize("told", ["3.15.0a1+", "3.15.0a1"])
def test_a_build_between_releases(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setattr("platform.python_version", lambda: told)
    assert interpreter.run(Request("p")).values["python"] == "3.15.0a1"


def test_a_narrow_python_on_a_wide_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("struct.calcsize", {"P": 4}.__getitem__)
    assert interpreter.run(Request("p")).values["bits"] == 32


def test_a_free_threaded_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysconfig.get_config_var", {"Py_GIL_DISABLED": 1}.get)
    assert interpreter.run(Request("p")).values["free_threaded"] is True
