"""The small rule base, and one that judges and weighs two leaves otherwise."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from advisor.knowledge.load import load
from advisor.model.knowledge import Knowledge
from tests.advisor.conftest import SMALL_RULES


@pytest.fixture(scope="session")
def other_knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Alder's first model is worth 0.7 instead of 0.6, and first models weigh twice as much."""
    folder = tmp_path_factory.mktemp("rules") / "other"
    shutil.copytree(SMALL_RULES, folder)
    edit(folder / "alder.yaml", "level: 0.6", "level: 0.7")
    edit(folder / "ease.yaml", "base: some", "base: major")
    edit(folder / "base.yaml", "2026.0.1", "2026.0.2")
    return load(folder)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
