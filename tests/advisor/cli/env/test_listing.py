"""`advisor env list`: a table for people, or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.cli.env import app
from advisor.errors import UsageProblem
from advisor.intake.environments.record import Made, write


@pytest.fixture
def put(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Puts an environment there that has a record, but no Python."""
    monkeypatch.setenv("ADVISOR_ENVIRONMENTS", str(home))

    def environment(name: str, state: str, **more: str) -> Path:
        (home / name).mkdir(parents=True)
        fixed = {"name": name, "import_name": name, "distributions": (name,), "framework": name}
        since = "2026-11-23T10:31:05+00:00"
        write(home / name, Made.model_validate({**fixed, "since": since, "state": state, **more}))
        return home / name

    return environment


def shown(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["list", *arguments])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_none(put: Callable[..., Path]):
    assert shown() == "there are no managed environments; advisor probe --install makes them\n"
    assert json.loads(shown("--format", "json"))["environments"] == []


def test_a_table(put: Callable[..., Path]):
    whole = put("torch", "complete", version="2.13.0+cpu", python="3.11.7")
    half = put("tf", "unfinished")
    head, *rows = shown().splitlines()
    assert head.split() == ["framework", "version", "Python", "size", "made", "state", "path"]
    assert rows[0].split()[:3] == ["tf", "-", "-"]
    assert rows[0].split()[-2:] == ["broken", str(half)]
    assert rows[1].split()[:3] == ["torch", "2.13.0+cpu", "3.11.7"]
    assert rows[1].split()[-3:] == ["2026-11-23", "broken", str(whole)]
    assert rows[2] == "tf: its installation was interrupted; advisor env remove tf"
    assert rows[3] == "torch: its Python does not run any more; advisor env remove torch"


def test_json(put: Callable[..., Path], home: Path):
    folder = put("tf", "unfinished")
    file = json.loads(shown("--format", "json"))
    assert (file["schema"], file["folder"]) == ("advisor.environments/1", str(home))
    (row,) = file["environments"]
    assert (row["framework"], row["path"]) == ("tf", str(folder))
    assert row["size_bytes"] == sum(path.stat().st_size for path in folder.iterdir())


def test_no_such_format():
    done = CliRunner().invoke(app, ["list", "--format", "xml"])
    assert isinstance(done.exception, UsageProblem)
