"""An environment is made whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.environments.found import missing, usable
from advisor.intake.environments.lock import FILE as LOCK
from advisor.intake.environments.making import complete, proposed
from advisor.intake.environments.place import python_in
from advisor.intake.environments.record import read
from advisor.intake.environments.running import Runner
from advisor.intake.environments.tools import find_uv
from advisor.intake.environments.wishes import Wishes
from advisor.intake.probing.interpreters import choose, own
from advisor.model.criteria import Framework
from advisor.model.rules import Command
from tests.wheels import make_wheel


def left(home: Path) -> set[str]:
    return {path.name for path in home.iterdir()} - {LOCK}


def test_it_is_used_once_it_is_complete(
    acme: Framework, home: Path, from_links: Path, runner: Runner, quickest: str
):
    with proposed(acme, {}, Wishes(installer=quickest), runner) as proposal:
        assert missing([acme]) == (acme,)
        assert choose([], ["acme-flow"]) == {"acme-flow": own()}
        made = complete(proposal)
    assert (made.state, made.version, made.installer) == ("complete", "5.2", quickest)
    assert made.command.endswith("pip install acme-flow")
    assert {"acme-base==1.0", "acme-flow==5.2"} <= set(made.packages)
    assert made == read(home / "acme-flow")
    assert missing([acme]) == ()
    assert choose([], ["acme-flow"])["acme-flow"].path == str(python_in(home / "acme-flow"))
    assert not [path for path in (home / "acme-flow").iterdir() if path.name.startswith("tmp")]


def test_what_is_not_completed_goes_again(
    acme: Framework, home: Path, from_links: Path, runner: Runner, quickest: str
):
    with proposed(acme, {}, Wishes(installer=quickest), runner) as proposal:
        assert (proposal.way.choice.python, left(home)) == (own(), {"acme-flow"})
    assert left(home) == set()


@pytest.mark.skipif(find_uv() is None, reason="there is no uv on PATH")
def test_what_was_shown_is_what_is_installed(
    acme: Framework, tmp_path: Path, runner: Runner, monkeypatch: pytest.MonkeyPatch, links: Path
):
    growing = tmp_path / "growing"
    for name in links.iterdir():
        (growing / name.name).parent.mkdir(exist_ok=True)
        (growing / name.name).write_bytes(name.read_bytes())
    for name, value in {"UV_OFFLINE": "1", "UV_FIND_LINKS": str(growing)}.items():
        monkeypatch.setenv(name, value)
    with proposed(acme, {}, Wishes(installer="uv"), runner) as proposal:
        assert proposal.packages is not None
        assert ("acme-flow", "5.2") in [(one.name, one.version) for one in proposal.packages]
        make_wheel(growing, "acme-flow", "5.3", "acme-base>=1")
        assert complete(proposal).version == "5.2"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"install": (Command(run="pip install acme-nothing"),)}, "acme-nothing"),
        ({"import_name": "acme_river"}, "there is no acme_river"),
    ],
)
def test_a_failed_installation_leaves_nothing(
    acme: Framework,
    changes: dict[str, object],
    says: str,
    home: Path,
    from_links: Path,
    runner: Runner,
    quickest: str,
):
    other = acme.model_copy(update=changes)
    wishes = Wishes(installer=quickest)
    with (
        pytest.raises(AdvisorError, match="Acme Flow was not installed") as caught,
        proposed(other, {}, wishes, runner) as proposal,
    ):
        complete(proposal)
    assert says in caught.value.message
    assert left(home) == set()
    assert usable("acme-flow") is None


def test_constraints_and_places(
    acme: Framework, tmp_path: Path, from_links: Path, runner: Runner, quickest: str
):
    (tmp_path / "held.txt").write_text("acme-flow==5.1\n")
    other = acme.model_copy(
        update={"install": (Command(run="pip install acme-flow --index-url https://a.example"),)}
    )
    wishes = Wishes(constraint=tmp_path / "held.txt", own_index=True, installer=quickest)
    with proposed(other, {}, wishes, runner) as proposal:
        assert "https://a.example" not in proposal.order.words
        assert proposal.way.recipe.sources == ("--index-url", "https://a.example")
        assert complete(proposal).version == "5.1"


def test_a_folder_of_the_users_is_not_touched(acme: Framework, home: Path, runner: Runner):
    (home / "acme-flow").mkdir(parents=True)
    (home / "acme-flow" / "precious").write_text("")
    with pytest.raises(AdvisorError, match="is in the way"), proposed(acme, {}, Wishes(), runner):
        pass
    assert (home / "acme-flow" / "precious").exists()
