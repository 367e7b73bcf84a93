"""Every file of a folder is read, or everything that is wrong with them is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import FileProblems
from advisor.knowledge.folders import digest, read_file, read_folder
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_files_come_in_the_order_of_their_names(rules: RuleCopy) -> None:
    (rules.folder / "more").mkdir()
    rules.add("more/zinc", "advice: []\n")
    names = [source.document.name for source in read_folder(rules.folder)]
    assert names == sorted(names)
    assert "rules/more/zinc.yaml" in names
    assert len(read_folder(rules.folder, {"more"})) == len(names) - 1


def test_a_folder_is_known_by_its_name_wherever_one_stands(
    rules: RuleCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(rules.folder)
    here = read_folder(Path())
    assert here[0].document.name == "rules/alder.yaml"
    assert digest(here) == digest(read_folder(rules.folder))


def test_names_and_texts_make_the_hash(rules: RuleCopy) -> None:
    before = digest(read_folder(rules.folder))
    (rules.folder / "ease.yaml").rename(rules.folder / "easy.yaml")
    assert digest(read_folder(rules.folder)) != before


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "bytes.yaml"
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(FileProblems, match=r"^there/bytes\.yaml:1:1: Y000: "):
        read_file(path, "there/bytes.yaml")
