"""A pack is opened only where it fits, and what it needs is tested before it is validated."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import AdvisorError, FileProblems
from advisor.knowledge.packs.folder import open_pack
from tests.advisor.knowledge.packs.packing import ADVICE, problems, write

NEWER = 'pack: {id: acme, version: "3", requires: {rules: ">=2027", advisor: ">=0.1"}}\nnew: 1\n'


def test_a_pack_has_its_files_and_a_place(tmp_path: Path) -> None:
    pack = open_pack(write(tmp_path / "acme", law=ADVICE), "2026.11.1")
    assert [source.document.name for source in pack.sources] == ["acme/law.yaml", "acme/pack.yaml"]
    assert (pack.head.id, pack.head.version, pack.position) == ("acme", "3", "acme/pack.yaml:1")


def test_shelved_folders_stay_closed(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme")
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "broken.yaml").write_text("[")
    assert len(open_pack(folder, "2026.11.1", {"scenarios"}).sources) == 1
    with pytest.raises(FileProblems, match=r"acme/scenarios/broken\.yaml"):
        open_pack(folder, "2026.11.1")


def test_what_it_needs_comes_before_what_it_says(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme", head=NEWER, broken="[")
    assert problems(lambda: open_pack(folder, "2026.11.1")) == [
        "acme/pack.yaml:1 K702 the pack needs rules >=2027, and this is 2026.11.1"
    ]
    assert [line.split()[1] for line in problems(lambda: open_pack(folder, "2027.1"))] == [
        "Y002",
        "S001",
    ]


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ('pack: {id: acme, version: "3", requires: {rules: soon}}\n', "R105"),
        ("pack: {id: acme, version: 3}\n", "S004"),
        ('pack: {id: Acme Ltd, version: "3"}\n', "S004"),
        ("pack: acme\n", "S004"),
        ("advice: []\n", "K701"),
        ("", "S004"),
        ("- a list\n", "S004"),
    ],
)
def test_a_head_that_cannot_be_read(tmp_path: Path, head: str, code: str) -> None:
    folder = write(tmp_path / "acme")
    (folder / "pack.yaml").write_text(head)
    found = problems(lambda: open_pack(folder, "2026.11.1"))
    assert [line.split()[1] for line in found] == [code]


def test_only_one_file_says_what_the_pack_is(tmp_path: Path) -> None:
    folder = write(tmp_path / "acme", more='pack: {id: acme, version: "4"}\n')
    assert problems(lambda: open_pack(folder, "2026.11.1")) == [
        "acme/more.yaml:1 K701 `pack:` stands in pack.yaml only"
    ]


def test_no_pack_at_all(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    for name, said in (("empty", "no pack.yaml in"), ("file", "no folder"), ("x", "not exist")):
        with pytest.raises(AdvisorError, match=said) as refused:
            open_pack(tmp_path / name, "2026.11.1")
        assert "examples/pack-acme" in refused.value.hint
