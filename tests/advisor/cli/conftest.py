"""The commands under test, and fake frameworks for the Python that runs the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from advisor.cli import doctor, probe

FAKES = Path(__file__).parents[2] / "fakes"


@pytest.fixture
def call() -> Callable[..., Result]:
    """Runs `probe` or `doctor` in this process."""
    app = typer.Typer()
    app.command("probe")(probe.probe)
    app.command("doctor")(doctor.doctor)
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a folder of fake frameworks where every guest finds them."""
    return lambda folder: monkeypatch.setenv("PYTHONPATH", str(FAKES / folder))
