"""A patch finds what it is about, below its own pack and nowhere else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.advisor.knowledge.packs.packing import ADVICE, patch, problems, stacked, write

BETA = ADVICE.replace("acme-", "beta-")


def test_a_patch_stands_where_it_is_written(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("disable: check-memory"))
    (placed,) = stacked(pack).patches
    assert placed.position == "acme/pack.yaml:3"
    assert (placed.pack.id, placed.thing.kind) == ("acme", "advice")
    assert str(placed.problem("K000", "so", "until")).startswith("acme/pack.yaml:6:10: K000: so")


def test_the_last_day_still_counts(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("disable: check-memory", until="2026-11-30"))
    (placed,) = stacked(pack).patches
    assert not placed.expired(date(2026, 11, 30))
    assert placed.expired(date(2026, 12, 1))


def test_a_name_that_is_nowhere(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("disable: chek-memory"), patch("disable: zzz"))
    assert problems(lambda: stacked(pack)) == [
        "acme/pack.yaml:3 K706 there is no 'chek-memory' to patch; did you mean 'check-memory'?",
        "acme/pack.yaml:7 K706 there is no 'zzz' to patch",
    ]


def test_packs_patch_what_is_below_them(tmp_path: Path) -> None:
    below = write(tmp_path / "acme", law=ADVICE)
    above = write(tmp_path / "beta", patch("disable: acme-call-legal"), law=BETA)
    assert [item.pack.id for item in stacked(below, above).patches] == ["beta"]
    said = "'acme-call-legal' belongs to a pack that is given later; give that pack first"
    assert problems(lambda: stacked(above, below)) == [f"beta/pack.yaml:3 K706 {said}"]


def test_a_pack_does_not_patch_itself(tmp_path: Path) -> None:
    pack = write(tmp_path / "acme", patch("disable: acme-call-legal"), law=ADVICE)
    assert problems(lambda: stacked(pack)) == [
        "acme/pack.yaml:3 K706 'acme-call-legal' is this pack's own; change it where it is written"
    ]
