"""What is in a folder of pages, against what should be there."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.knowledge.documentation.folder import changes
from advisor.knowledge.documentation.tree import MARK

PAGES = {"README.md": f"<!-- {MARK} -->\nnew\n", "a/b.md": f"<!-- {MARK} -->\n"}


def test_an_empty_folder_misses_everything(tmp_path: Path) -> None:
    found = changes(tmp_path / "none", PAGES)
    assert list(found) == ["README.md is missing", "a/b.md is missing"]
    assert found


def test_old_pages_differ_and_pages_of_the_past_are_stale(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "README.md").write_text(f"<!-- {MARK} -->\nold\n")
    (tmp_path / "a" / "b.md").write_text(PAGES["a/b.md"])
    (tmp_path / "a" / "gone.md").write_text(PAGES["a/b.md"])
    (tmp_path / "a" / "other.html").write_text(f"<!doctype html>\n<!-- {MARK} -->")
    (tmp_path / "mine.md").write_text("my own page")
    assert list(changes(tmp_path, PAGES)) == [
        "README.md is not current",
        "a/gone.md is no page any more",
    ]


def test_a_folder_that_is_current(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(PAGES["README.md"])
    assert not changes(tmp_path, {"README.md": PAGES["README.md"]})


def test_a_page_of_somebody_else_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("my own page")
    with pytest.raises(AdvisorError, match=r"README\.md was not written by this command"):
        changes(tmp_path, PAGES)
