"""Environments are found by their records, and used only if they work."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.intake.environments.found import environments, missing, owned, usable
from advisor.intake.environments.place import python_in
from advisor.intake.environments.record import FILE
from advisor.model.criteria import Framework

Make = Callable[..., Path]


def test_none_yet(acme: Framework):
    assert environments() == ()
    assert usable("acme-flow") is None
    assert missing([acme]) == (acme,)


def test_one_that_works(make: Make, acme: Framework):
    folder = make()
    (environment,) = environments()
    assert (environment.folder, environment.framework) == (folder, "acme-flow")
    assert environment.ailment() == ""
    assert usable("acme-flow") == environment
    assert missing([acme]) == ()


def test_what_the_advisors_own_python_has_is_not_missing(acme: Framework):
    there = acme.model_copy(update={"import_name": "pytest"})
    assert missing([there, acme]) == (acme,)
    assert owned(["pytest", "acme_flow"]) == {"pytest"}


@pytest.mark.parametrize(
    ("options", "ailment"),
    [
        ({"state": "unfinished"}, "its installation was interrupted"),
        ({"lost": True}, "it has lost acme_flow"),
    ],
)
def test_one_that_does_not(make: Make, acme: Framework, options: dict[str, object], ailment: str):
    make(**options)
    (environment,) = environments()
    assert environment.ailment() == ailment
    assert usable("acme-flow") is None
    assert missing([acme]) == (acme,)


def test_one_whose_python_was_removed(make: Make):
    python_in(make()).unlink()
    (environment,) = environments()
    assert environment.ailment() == "its Python does not run any more"
    assert usable("acme-flow") is None


def test_one_whose_record_is_damaged(make: Make):
    (make() / FILE).write_text("{")
    (environment,) = environments()
    assert environment.ailment() == "its installation was interrupted"
    assert usable("acme-flow") is None


def test_other_folders_are_none_of_ours(make: Make, home: Path):
    make()
    (home / "mine").mkdir()
    shutil.copytree(home / "acme-flow", home / ".removed-acme-flow-1234", symlinks=True)
    assert [environment.framework for environment in environments()] == ["acme-flow"]


def test_size_is_that_of_the_files(make: Make):
    folder = make()
    (before,) = environments()
    smaller = before.size_bytes()
    (folder / "ballast").write_bytes(bytes(12345))
    (folder / "link").symlink_to(folder / "ballast")
    assert 12345 <= before.size_bytes() - smaller < 12345 + 4096
