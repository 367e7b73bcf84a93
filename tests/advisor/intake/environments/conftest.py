"""A home for environments, a framework of a made-up house, and packages that need no network."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from advisor.intake.environments.lock import exclusive
from advisor.intake.environments.place import VARIABLE, python_in
from advisor.intake.environments.record import Made, begin, write
from advisor.intake.environments.running import Runner
from advisor.intake.environments.tools import find_uv
from advisor.model.criteria import Framework
from advisor.model.knowledge import Knowledge
from advisor.model.rules import Command
from tests.wheels import make_wheel, offline


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the environments of this test go; it is not there yet."""
    folder = tmp_path / "environments"
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


@pytest.fixture
def acme(real_knowledge: Knowledge) -> Framework:
    """A framework that one command installs, on every Python."""
    changes = {
        "id": "acme-flow",
        "name": "Acme Flow",
        "distributions": ("acme-flow",),
        "import_name": "acme_flow",
        "requires_python": ">=3.9",
        "install": (Command(run="python -m pip install acme-flow", because="It is ours."),),
    }
    return real_knowledge.framework_by_id["pytorch"].model_copy(update=changes)


@pytest.fixture(scope="session")
def links(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two versions of the framework, and with what they need."""
    folder = tmp_path_factory.mktemp("links")
    for version in ("5.1", "5.2"):
        make_wheel(folder, "acme-flow", version, "acme-base>=1")
    make_wheel(folder, "acme-base", "1.0")
    return folder


@pytest.fixture
def from_links(links: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """pip and uv find packages in that folder, and nowhere else."""
    for name, value in offline(links).items():
        monkeypatch.setenv(name, value)
    return links


@pytest.fixture
def said() -> list[str]:
    """What the tools wrote."""
    return []


@pytest.fixture
def runner(said: list[str]) -> Iterator[Runner]:
    """Runs tools; holds the lock."""
    with exclusive() as lock:
        yield Runner(lock, said.append)


@pytest.fixture(scope="session")
def quickest() -> str:
    """The tool that makes environments quickest here."""
    return "uv" if find_uv() else "pip"


@pytest.fixture
def make(home: Path, acme: Framework) -> Callable[..., Path]:
    """Makes an environment by hand, with an empty module in it unless it has lost that."""

    def made(*, lost: bool = False, state: str = "complete", framework: Framework = acme) -> Path:
        folder = home / framework.id
        folder.mkdir(parents=True)
        venv = [sys.executable, "-m", "venv", "--without-pip", str(folder)]
        subprocess.run(venv, check=True, capture_output=True)
        if not lost:
            run = [python_in(folder), "-c", "import site; print(site.getsitepackages()[0])"]
            place = Path(subprocess.check_output(run, text=True).strip())
            (place / f"{framework.import_name}.py").write_text("")
        begun = begin(folder, framework)
        write(folder, Made.model_validate({**begun.model_dump(), "state": state, "version": "5"}))
        return folder

    return made
