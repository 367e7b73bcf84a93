"""`advisor rules docs`: pages written, checked and cleaned away."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.cli.app import run
from advisor.knowledge.documentation.tree import MARK

SMALL_RULES = Path(__file__).parents[2] / "small_rules"


def docs(output: Path, *more: str) -> int:
    return run(["rules", "docs", str(SMALL_RULES), "--output", str(output), *more])


def test_pages_are_written_once_and_then_current(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert docs(tmp_path / "site") == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "written, 0 removed" in shown.err
    assert (tmp_path / "site" / "requirements" / "rules.md").is_file()
    assert docs(tmp_path / "site", "--check") == 0
    assert docs(tmp_path / "site") == 0
    assert ": 0 written, 0 removed" in capsys.readouterr().err


def test_the_page_on_the_method_is_linked_from_the_first_time_on(tmp_path: Path) -> None:
    (tmp_path / "method.md").write_text("# Method\n")
    assert docs(tmp_path / "site") == 0
    assert "](../method.md)" in (tmp_path / "site" / "README.md").read_text()
    assert docs(tmp_path / "site", "--check") == 0
    assert docs(tmp_path / "elsewhere" / "site") == 0
    assert "method.md)" not in (tmp_path / "elsewhere" / "site" / "README.md").read_text()


def test_a_check_names_every_page_that_is_not_current(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert docs(tmp_path) == 0
    (tmp_path / "facts.md").unlink()
    (tmp_path / "unknown.md").write_text(f"<!-- {MARK} -->\n")
    (tmp_path / "past.md").write_text(f"<!-- {MARK} -->\n")
    capsys.readouterr()
    assert docs(tmp_path, "--check") == 1
    said = capsys.readouterr().err
    for line in ("facts.md is missing", "unknown.md is not current", "past.md is no page any more"):
        assert f"{tmp_path}: {line}" in said
    assert (
        f"hint: advisor rules docs {SMALL_RULES} --output {tmp_path} brings them up to date" in said
    )
    assert (tmp_path / "past.md").is_file()
    assert docs(tmp_path) == 0
    assert not (tmp_path / "past.md").exists()
    assert docs(tmp_path, "--check") == 0


def test_nothing_of_anybody_else_is_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.md").write_text("mine")
    assert docs(tmp_path, "--format", "html") == 0
    assert (tmp_path / "index.html").read_text().startswith("<!doctype html>")
    assert docs(tmp_path) == 0
    assert (tmp_path / "notes.md").read_text() == "mine"
    assert (tmp_path / "index.html").is_file()
    (tmp_path / "README.md").write_text("mine")
    assert docs(tmp_path) == 1
    assert (tmp_path / "README.md").read_text() == "mine"
    assert "was not written by this command" in capsys.readouterr().err


def test_a_pack_lies_over_the_rules(tmp_path: Path) -> None:
    pack = Path(__file__).parents[4] / "examples" / "pack-acme"
    assert run(["rules", "docs", "--rules", str(pack), "--output", str(tmp_path)]) == 0
    assert "lies over the rule base" in (tmp_path / "README.md").read_text()
    assert run(["rules", "docs", str(pack), "--output", str(tmp_path), "--check"]) == 0


def test_wrong_usage_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert docs(tmp_path, "--format", "pdf") == 2
    assert "there is no format 'pdf'; there are markdown, html" in capsys.readouterr().err
    assert run(["rules", "docs"]) == 2
