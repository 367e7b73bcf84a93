"""Routes of PyTorch: what is known to go wrong does, and what is plain does not."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
from probes.harder.pytorch import _case
from probes.harder.pytorch.routes import ROUTES
asked = ("branch", "loop", "embedding")
routes = ("trace", "script", "export")
found = {route: {name: _case(name).judge(ROUTES[route]) for name in asked} for route in routes}
found["routes"] = list(ROUTES)
"""


@pytest.mark.framework
def test_each_does_what_is_known_of_it(evaluated: Any) -> None:
    found = evaluated("pytorch", CODE)
    assert found["routes"] == ["trace", "script", "export", "compile"]
    assert {found[route]["embedding"] for route in ("trace", "script", "export")} == {"converts"}
    assert found["trace"]["branch"].startswith("silently wrong by ")
    assert "TracerWarning" in found["trace"]["branch"]
    assert found["trace"]["loop"].startswith("silently wrong by ")
    assert found["script"]["branch"] == found["script"]["loop"] == "converts"
    assert found["export"]["branch"].startswith("refuses: ")


COMPILED = """
from probes.adapters import Unsupported
from probes.harder.pytorch import _case
from probes.harder.pytorch.routes import ROUTES
compiled = ROUTES["compile"]
try:
    found = _case("branch").judge(compiled)
except Unsupported as error:
    found = str(error)
"""


@pytest.mark.framework
def test_without_a_compiler_nothing_is_said_about_the_model(
    evaluated: Any, monkeypatch: Any, tmp_path: Any
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CXX", "no-such-compiler")
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path))
    assert evaluated("pytorch", COMPILED) == "there is no working C++ compiler"
