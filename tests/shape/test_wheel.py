"""The wheel holds one import name, and runs from anywhere in an environment of its own."""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.shape.tree import TOP

pytestmark = pytest.mark.slow

Advisor = Callable[..., "subprocess.CompletedProcess[str]"]


def run(*command: str | Path, cwd: Path = TOP) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, TOP)
    assert built.returncode == 0, built.stdout + built.stderr
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def advisor(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Advisor:
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    constraints = TOP / "constraints.txt"
    pip = (programs / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    installed = run(*pip, "--constraint", constraints, wheel)
    assert installed.returncode == 0, installed.stderr
    return lambda *arguments: run(programs / "advisor", *arguments, cwd=Path(TOP.anchor))


def test_the_wheel_holds_the_package_its_rules_and_its_guests(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names} == {
        "advisor",
        f"{wheel.name.rsplit('-', 3)[0]}.dist-info",
    }
    bundled = [name.removeprefix("advisor/_bundled/") for name in names if "_bundled/" in name]
    for room in ("rules", "probes"):
        files = (file for file in (TOP / room).rglob("*") if file.suffix in (".yaml", ".py"))
        assert {file.relative_to(TOP).as_posix() for file in files} <= set(bundled)
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


def test_it_says_which_version_it_is(advisor: Advisor) -> None:
    from advisor import __version__

    assert advisor("--version").stdout == f"advisor {__version__}\n"


def test_it_finds_its_rules(advisor: Advisor) -> None:
    listed = advisor("rules", "list", "frameworks")
    assert listed.returncode == 0, listed.stderr
    assert "pytorch" in listed.stdout


def test_it_recommends_without_asking_or_measuring(advisor: Advisor) -> None:
    done = advisor("recommend", "--no-input", "--preset", "off")
    assert done.returncode == 0, done.stderr
    assert "RANKING" in done.stdout


def test_it_finds_its_guests(advisor: Advisor) -> None:
    done = advisor("doctor")
    assert done.returncode == 0, done.stderr
    assert "machine:" in done.stdout
