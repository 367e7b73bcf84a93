"""Patches that have had their day are warned of, at the day and at the hash."""

from __future__ import annotations

from pathlib import Path

from advisor.knowledge.linting.lint import review
from advisor.knowledge.linting.patches import ageing_patches
from tests.advisor.knowledge.packs.packing import TODAY, patch, stacked, write
from tests.advisor.knowledge.rule_copy import SMALL_RULES


def test_expired_and_outdated(tmp_path: Path) -> None:
    pack = write(
        tmp_path / "acme",
        patch("disable: sapling", until="2026-10-31"),
        patch("disable: check-memory", 'based_on: "000000"'),
        patch("tune: ease/first-model", "set: {base: minor}"),
    )
    found = [(item.line, item.code) for item in ageing_patches(stacked(pack).sources)]
    assert found == [(6, "K713"), (8, "K714")]


def test_under_packs_only_these_are_warned_of(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("disable: sapling", until="2026-10-31"))
    alone, packed = review(SMALL_RULES, TODAY), review(SMALL_RULES, TODAY, [pack])
    assert alone.warnings
    assert [item.code for item in packed.warnings] == ["K713"]
    assert packed.errors == alone.errors
