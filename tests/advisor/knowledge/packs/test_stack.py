"""Packs over the rule base: marked, in their order, and refused together."""

from __future__ import annotations

from pathlib import Path

from tests.advisor.knowledge.packs.packing import ADVICE, patch, problems, stacked, write


def test_every_file_knows_its_pack(tmp_path: Path) -> None:
    acme = write(tmp_path / "acme", patch("disable: sapling"), law=ADVICE)
    beta = write(tmp_path / "beta", patch("disable: check-memory"))
    packs = [source.pack for source in stacked(acme, beta).sources]
    own = [pack for pack in packs if pack is not None]
    assert packs[: -len(own)] == [None] * (len(packs) - len(own))
    assert [pack.id for pack in own] == ["acme", "acme", "beta"]
    assert [[item.id for item in pack.patches] for pack in own[1:]] == [
        ["sapling"],
        ["check-memory"],
    ]


def test_the_hash_of_a_pack_follows_its_files_and_not_their_folder(tmp_path: Path) -> None:
    def content_hash(folder: Path) -> str:
        pack = stacked(folder).sources[-1].pack
        assert pack is not None
        return pack.content_hash

    folder = write(tmp_path / "acme", law=ADVICE)
    before = content_hash(folder)
    assert content_hash(folder.rename(tmp_path / "moved")) == before
    (tmp_path / "moved" / "law.yaml").write_text(ADVICE.replace("lawyers", "owners"))
    assert content_hash(tmp_path / "moved") != before


def test_all_that_is_wrong_with_the_patches_comes_together(tmp_path: Path) -> None:
    acme = write(tmp_path / "acme", patch("disable: birch"), patch("disable: sapling"))
    beta = write(tmp_path / "beta", patch("disable: sapling"), patch("disable: targets"))
    codes = [found.split()[1] for found in problems(lambda: stacked(acme, beta))]
    assert codes == ["K707", "K710", "K709"]


def test_no_packs_change_nothing() -> None:
    found = stacked()
    assert not found.patches
    assert all(source.pack is None for source in found.sources)
