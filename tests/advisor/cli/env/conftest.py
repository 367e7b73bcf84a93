"""The command line with a framework of a made-up house, which installs without the network."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import copytree

import pytest

from advisor.intake.environments.tools import find_uv
from tests.advisor.cli.running import ROOT, run
from tests.wheels import make_wheel, offline

Advisor = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example pack, whose framework here runs on every Python and comes from no index."""
    folder = tmp_path_factory.mktemp("packs") / "acme"
    copytree(ROOT / "examples" / "pack-acme", folder)
    file = folder / "acme-flow.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("--index-url https://packages.acme.example/simple ", "")
    text = text.replace('requires_python: ">=3.11,<3.14"', 'requires_python: ">=3.9"')
    file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def links(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the framework."""
    folder = tmp_path_factory.mktemp("links")
    make_wheel(folder, "acme-flow", "5.2", "acme-base>=1")
    make_wheel(folder, "acme-base", "1.0")
    return folder


@pytest.fixture(scope="session")
def installer() -> str:
    """The tool that makes environments quickest here."""
    return "uv" if find_uv() else "pip"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the environments of this test go."""
    return tmp_path / "environments"


@pytest.fixture
def variables(home: Path, links: Path) -> dict[str, str]:
    """What sets the command line apart from the user's own files, and from the network."""
    return {**offline(links), "ADVISOR_ENVIRONMENTS": str(home)}


@pytest.fixture
def advisor(variables: dict[str, str]) -> Advisor:
    """Runs the command line without a terminal."""
    return partial(run, **variables)


@pytest.fixture
def installing(pack: Path, installer: str) -> tuple[str, ...]:
    """The arguments that install the framework, but for the consent."""
    named = ("--framework", "acme-flow", "--installer", installer)
    return ("probe", "--rules", str(pack), "--install", *named)
