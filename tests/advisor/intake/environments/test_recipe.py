"""A command is a recipe if pip alone can carry it out."""

from __future__ import annotations

import pytest

from advisor.intake.environments.recipe import read_recipe
from advisor.model.knowledge import Knowledge
from advisor.model.rules import Command

URL = "https://a.example"


def read(run: str):
    return read_recipe(Command(run=run))


@pytest.mark.parametrize(
    ("run", "requirements", "sources", "python"),
    [
        ("pip install torch", ("torch",), (), ""),
        ("python -m pip install torch", ("torch",), (), ""),
        ("python3.12 -m pip install 'torch<2' \"numpy<2\"", ("torch<2", "numpy<2"), (), "3.12"),
        ("pip install --index-url https://a.example b", ("b",), ("--index-url", URL), ""),
        ("pip install b --find-links=./here", ("b",), ("--find-links", "./here"), ""),
    ],
)
def test_recipes(run: str, requirements: tuple[str, ...], sources: tuple[str, ...], python: str):
    recipe = read(run)
    assert recipe is not None
    assert (recipe.requirements, recipe.sources, recipe.python) == (requirements, sources, python)
    assert recipe.command.run == run


@pytest.mark.parametrize(
    "run",
    [
        "uv venv --python 3.13 && uv pip install tensorflow",
        "uv venv --python 3.13; uv pip install tensorflow",
        "wsl -- bash -c \"~/tf/bin/pip install 'tensorflow[and-cuda]'\"",
        "conda install pytorch",
        "pip install --target /somewhere torch",
        "pip install torch --index-url",
        "pip install --index-url https://a.example/x",
        "pip install torch && rm -rf /",
        "pip download torch",
        "",
    ],
)
def test_more_than_a_recipe(run: str):
    assert read(run) is None


def test_a_named_python_is_held_to():
    recipe = read("python3.1 -m pip install x")
    assert recipe is not None
    assert recipe.fits("3.1.9")
    assert not recipe.fits("3.11.7")
    anything = read("pip install x")
    assert anything is not None
    assert anything.fits("3.11.7")


def test_most_commands_that_ship_are_recipes(real_knowledge: Knowledge):
    commands = [command for item in real_knowledge.frameworks for command in item.install]
    others = [command.run for command in commands if read_recipe(command) is None]
    assert all(run.startswith(("uv venv", "wsl ")) for run in others)
    assert len(others) < len(commands) / 4
