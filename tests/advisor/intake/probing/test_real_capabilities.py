"""An export through the host leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.intake.probing.guest import Guest
from advisor.intake.probing.interpreters import choose
from advisor.intake.probing.request import Request

pytestmark = pytest.mark.framework

PYTHON = os.environ.get("ADVISOR_TEST_PYTHON", sys.executable)
CODE = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('torch'))"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
    return folder


def test_the_users_home_stays_empty(home: Path):
    if subprocess.run([PYTHON, "-c", CODE], check=False).returncode:
        pytest.skip(f"{PYTHON} has no torch")
    interpreter = choose([f"pytorch={PYTHON}"], ("pytorch",))["pytorch"]
    options = {"import_name": "torch", "distributions": ["torch"]}
    request = Request("capabilities/torchscript", "pytorch", interpreter, 120, options, threads=1)
    found = Guest(request).run()
    assert found is not None
    assert found.outcome == "supported"
    assert list(home.iterdir()) == []
