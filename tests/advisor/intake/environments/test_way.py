"""The Python and the command fit each other, the framework and the machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.environments.way import PYTHON, find_way
from advisor.intake.probing.interpreters import own
from advisor.model.conditions import Condition
from advisor.model.criteria import Framework
from advisor.model.facts import Fact, known
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value
from advisor.model.rules import Command

With = Callable[..., Framework]


@pytest.fixture
def acme_with(acme: Framework) -> With:
    """The framework with other install commands or Pythons."""

    def change(*commands: Command, requires: str = ">=3.9") -> Framework:
        install = commands or acme.install
        return acme.model_copy(update={"install": install, "requires_python": requires})

    return change


@pytest.fixture(autouse=True)
def lonely(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """There is no other Python than the one that runs the tests, and no uv."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))


def facts(**found: Value) -> dict[str, Fact]:
    names = {name.replace("__", "."): value for name, value in found.items()}
    return {f"probe.{name}": known(value, "probe", "test") for name, value in names.items()}


@pytest.mark.parametrize(("nvidia", "source"), [(False, "/whl/cpu"), (True, "")])
def test_the_build_fits_the_hardware(real_knowledge: Knowledge, nvidia: bool, source: str):
    torch = real_knowledge.framework_by_id["pytorch"]
    torch = torch.model_copy(update={"requires_python": ">=3.9"})
    machine = facts(platform__system="linux", hardware__nvidia=nvidia)
    recipe = find_way(torch, machine, None).recipe
    assert recipe.requirements == ("torch",)
    assert "".join(recipe.sources[1:]).endswith(source)
    assert bool(recipe.sources) == bool(source)


def test_a_condition_on_python_sees_the_one_that_is_chosen(acme_with: With):
    other = Command(run="pip install never", when=Condition(fact=PYTHON, version="==3.1.*"))
    mine = Condition(fact=PYTHON, version=f"=={own().version}")
    commands = other, Command(run="pip install acme", when=mine)
    way = find_way(acme_with(*commands), facts(interpreter__python="3.1.4"), None)
    assert way.recipe.requirements == ("acme",)
    assert way.choice.python == own()


def test_no_python_fits(acme_with: With):
    with pytest.raises(AdvisorError, match=r"Acme Flow needs Python >=3\.98, and none") as caught:
        find_way(acme_with(requires=">=3.98"), {}, None)
    assert own().version in caught.value.message
    assert "--fetch-python" in caught.value.hint


@pytest.mark.parametrize("run", ["conda install acme-flow", "python3.1 -m pip install acme-flow"])
def test_no_recipe_for_the_pythons_there_are(acme_with: With, run: str):
    with pytest.raises(AdvisorError) as caught:
        find_way(acme_with(Command(run=run)), {}, None)
    assert run in caught.value.message
    assert "--python acme-flow=PATH" in caught.value.hint


def test_no_command_at_all(acme_with: With):
    never = Command(run="pip install never", when=Condition(fact=PYTHON, version="==3.1.*"))
    with pytest.raises(AdvisorError, match="the rule base has no command"):
        find_way(acme_with(never), {}, None)
