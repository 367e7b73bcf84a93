"""What an environment would take is told in lines that fit, and unknown sizes are called so."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.cli.env.describing import described
from advisor.intake.environments.making import Proposal
from advisor.intake.environments.packages import Package
from advisor.intake.environments.pythons import Choice
from advisor.intake.environments.recipe import read_recipe
from advisor.intake.environments.tools import Order, Uv
from advisor.intake.environments.way import Way
from advisor.intake.probing.interpreters import own
from advisor.model.knowledge import Knowledge
from advisor.model.rules import Command

COMMAND = Command(
    run="pip install 'torch<3' --index-url https://a.example/whl", because="The CPU is enough."
)
SOURCES = ("--index-url", "https://a.example/whl")
SMALL = Package("small", "1", "", 2_000)
LARGE = Package("large", "2", "", 3_400_000_000)
UNKNOWN = Package("unknown", "3")


def shown(
    knowledge: Knowledge,
    folder: Path,
    *packages: Package,
    options: tuple[str, ...] = SOURCES,
    unknown: bool = False,
) -> str:
    recipe = read_recipe(COMMAND)
    assert recipe is not None
    proposal = Proposal(
        framework=knowledge.framework_by_id["pytorch"],
        folder=folder,
        scratch=folder,
        way=Way(Choice(own(), "the one that runs the advisor"), recipe),
        tool=Uv(None, "uv"),  # type: ignore[arg-type] - it runs nothing here
        order=Order(recipe.requirements, options),
        packages=None if unknown else packages,
    )
    lines = list(described(proposal, 80))
    assert all(len(line) < 80 or " " not in line.strip() for line in lines)
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize(
    ("packages", "says"),
    [
        ((SMALL,), "download: 2 kB at most"),
        ((SMALL, LARGE), "download: 3.4 GB at most"),
        ((UNKNOWN,), "download: size unknown place"),
        ((SMALL, UNKNOWN), "download: size unknown for 1 of 2 packages, 2 kB for the others"),
    ],
)
def test_the_download(
    real_knowledge: Knowledge, tmp_path: Path, packages: tuple[Package, ...], says: str
):
    assert says in shown(real_knowledge, tmp_path, *packages)


def test_the_rest(real_knowledge: Knowledge, tmp_path: Path):
    text = shown(real_knowledge, tmp_path, SMALL, LARGE)
    assert f"Python: {own().version}, the one that runs the advisor ({own().path})" in text
    assert "command: uv pip install 'torch<3' --index-url https://a.example/whl" in text
    assert "why this one: The CPU is enough." in text
    assert "packages: small 1, large 2" in text
    assert f"place: {tmp_path} (" in text


def test_an_address_that_is_left_out_is_named(real_knowledge: Knowledge, tmp_path: Path):
    text = shown(real_knowledge, tmp_path, SMALL, options=())
    assert "command: uv pip install 'torch<3' left out: --index-url https://a.example/whl" in text
    assert "why this one" not in text


def test_nobody_can_tell(real_knowledge: Knowledge, tmp_path: Path):
    text = shown(real_knowledge, tmp_path, unknown=True)
    assert "packages: this pip could name them only by downloading them" in text
    assert "download: size unknown" in text
