"""Reports go where they are sent, in the width and colour of that place."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.advise import advise
from advisor.cli.output import Place, chosen_renderer, place, write
from advisor.errors import UsageProblem
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def test_a_file_is_written_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    write("old", file)
    write("all of it", file)
    assert file.read_text(encoding="utf-8") == "all of it"
    assert list(tmp_path.iterdir()) == [file]
    assert capsys.readouterr().out == ""


def test_standard_output_gets_the_text_alone(capsys: pytest.CaptureFixture[str]) -> None:
    write("the report\n", None)
    assert capsys.readouterr().out == "the report\n"


@pytest.mark.parametrize("columns", [40, 80, 100, 120])
def test_the_width_is_that_of_the_place(
    columns: int, small_knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    report = advise(small_knowledge, facts({}))
    lines = chosen_renderer("console", None, details=True)(report).splitlines()
    assert max(map(len, lines)) <= columns


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("77", 77), ("400", 120)])
def test_a_page_is_neither_too_narrow_nor_too_wide_to_read(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert place(None) == Place(width, colour=False)


def test_what_was_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "leaf.txt"
    write("a leaf", file, "explanation")
    assert capsys.readouterr().err == f"the explanation is in {file}\n"


def test_an_unknown_format_is_wrong_usage() -> None:
    with pytest.raises(UsageProblem, match="did you mean 'console'"):
        chosen_renderer("consol", None, details=False)
