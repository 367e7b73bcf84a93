"""What is removed looks removed from the first moment on, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.environments.found import environments
from advisor.intake.environments.removing import DOOMED, clear, remove, sweep
from advisor.model.criteria import Framework

Make = Callable[..., Path]


def test_an_environment_is_removed(make: Make, home: Path):
    remove(make())
    assert list(home.iterdir()) == []


def test_what_is_not_there_cannot_be(home: Path):
    with pytest.raises(AdvisorError, match="cannot be removed: No such file"):
        remove(home / "acme-flow")


def test_the_way_is_cleared(make: Make, home: Path):
    clear(make())
    clear(home / "absent")
    (home / "empty").mkdir()
    clear(home / "empty")
    assert list(home.iterdir()) == []


def test_what_the_advisor_did_not_make_stays(home: Path):
    (home / "mine").mkdir(parents=True)
    (home / "mine" / "file").write_text("")
    with pytest.raises(AdvisorError, match="the advisor did not make it"):
        clear(home / "mine")
    assert (home / "mine" / "file").exists()


def test_leftovers_are_swept(make: Make, acme: Framework, home: Path):
    whole = make()
    half = make(state="unfinished", framework=acme.model_copy(update={"id": "acme-half"}))
    doomed = make(framework=acme.model_copy(update={"id": "acme-doomed"}))
    doomed.rename(home / f"{DOOMED}acme-doomed-1234")
    (home / "mine").mkdir()
    assert list(sweep()) == [f"removed what an interrupted installation left in {half}"]
    assert {path.name for path in home.iterdir()} == {"acme-flow", "mine"}
    assert [environment.folder for environment in environments()] == [whole]
