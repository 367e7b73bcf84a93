"""`advisor env remove`: asks, takes away what was named, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.intake.environments.record import Made, write
from tests.advisor.cli.running import ROOT

Advisor = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def two(home: Path) -> None:
    """Two environments, one of them unfinished, and a folder that is none."""
    for name, state in (("torch", "complete"), ("tf", "unfinished")):
        (home / name).mkdir(parents=True)
        fixed = {"name": name, "import_name": name, "distributions": (name,), "framework": name}
        write(home / name, Made.model_validate({**fixed, "since": "2026-11-23", "state": state}))
    (home / "mine").mkdir()


def there(home: Path) -> set[str]:
    return {path.name for path in home.iterdir()} - {".lock"}


def test_one(advisor: Advisor, home: Path):
    done = advisor("env", "remove", "torch", "--yes")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines()[0] == f"advisor: {home / 'torch'} is removed"
    assert there(home) == {"mine"}, "what an interrupted installation left goes too"


def test_all(advisor: Advisor, home: Path):
    assert advisor("env", "remove", "--all", "--yes").returncode == 0
    assert there(home) == {"mine"}
    again = advisor("env", "remove", "--all", "--yes")
    assert (again.returncode, again.stderr) == (0, "advisor: there are no managed environments\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "name the frameworks to remove, or all of them with --all"),
        (("torch", "--all"), "name the frameworks to remove, or all of them with --all"),
        (("torhc", "--yes"), "no environment of 'torhc'; did you mean 'torch'?"),
        (("jax", "--yes"), "no environment of 'jax'; there are tf and torch"),
        (("torch",), "no terminal to ask on"),
    ],
)
def test_wrong_usage(advisor: Advisor, home: Path, arguments: tuple[str, ...], says: str):
    done = advisor("env", "remove", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert there(home) == {"torch", "tf", "mine"}


@pytest.mark.parametrize(("reply", "left"), [("y", {"mine"}), ("", {"torch", "tf", "mine"})])
def test_it_asks(variables: dict[str, str], home: Path, reply: str, left: set[str]):
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "advisor", "env", "remove", "torch"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb", **variables},
        encoding="utf-8",
        timeout=60,
        dimensions=(24, 200),
    )
    child.expect_exact(str(home / "torch"))
    child.expect_exact("Remove? [y/N] > ")
    child.sendline(reply)
    child.expect_exact("is removed" if reply else "nothing is removed")
    child.expect(pexpect.EOF)
    assert there(home) == left
