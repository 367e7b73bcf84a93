"""How a framework gets into an environment here: a Python that it supports, and a recipe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from advisor.errors import AdvisorError
from advisor.intake.environments.pythons import Choice, fetched, suitable
from advisor.intake.environments.recipe import Recipe, read_recipe
from advisor.intake.environments.running import Runner
from advisor.intake.environments.tools import find_uv
from advisor.intake.probing.install import fitting_command
from advisor.intake.probing.interpreters import own
from advisor.model.criteria import Framework
from advisor.model.facts import Fact, known

PYTHON = "probe.interpreter.python"
"""The fact that tells the version of the Python that a command installs for."""


@dataclass(frozen=True)
class Way:
    """The Python to make the environment with, and what to install into it."""

    choice: Choice
    recipe: Recipe


def find_way(framework: Framework, facts: Mapping[str, Fact], fetch: Runner | None) -> Way:
    """The first way that these facts of the machine leave; raises `AdvisorError` if none does.

    `fetch` runs uv to download a Python where none here fits; None forbids that.
    """
    refused = ""
    for choice in _choices(framework, fetch):
        version = choice.python.version
        here = {**facts, PYTHON: known(version, "default", f"an environment with {version}")}
        command = fitting_command(framework, here)
        recipe = read_recipe(command) if command else None
        if recipe is not None and recipe.fits(version):
            return Way(choice, recipe)
        refused = command.run if command else "the rule base has no command"
    raise _no_recipe(framework, refused) if refused else _no_python(framework, fetch)


def _choices(framework: Framework, fetch: Runner | None) -> Iterator[Choice]:
    found = False
    for choice in suitable(framework.requires_python):
        found = True
        yield choice
    uv = find_uv()
    if not found and fetch is not None and uv is not None:
        yield fetched(uv, framework.requires_python, fetch)


def _no_python(framework: Framework, fetch: Runner | None) -> AdvisorError:
    message = (
        f"{framework.name} needs Python {framework.requires_python}, and none was found on PATH "
        f"or in pyenv; the advisor runs on {own().version}"
    )
    if find_uv() is None:
        return AdvisorError(message, "install one; uv would download one (--fetch-python)")
    return AdvisorError(message, "" if fetch else "--fetch-python lets uv download one")


def _no_recipe(framework: Framework, command: str) -> AdvisorError:
    return AdvisorError(
        f"{framework.name} cannot be put into an environment by pip alone here: {command}",
        f"follow that command yourself, then name its Python: --python {framework.id}=PATH",
    )
