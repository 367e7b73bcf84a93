"""JSON files: one line names the file and what is wrong, a few lines name its defects."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.json_files import check_schema, defective, read_object


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "cannot be read: No such file or directory"),
        ("", "is not JSON: "),
        ("[" * 100_000, "is not JSON: "),
        ("[1]", "is JSON, but no report"),
    ],
)
def test_what_is_no_object(tmp_path: Path, text: str | None, message: str) -> None:
    path = tmp_path / "it.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(AdvisorError) as caught:
        read_object(path, "report", "write one")
    assert str(caught.value.message).startswith(f"{path} {message}")
    assert caught.value.hint == "write one"


def test_an_object_is_read(tmp_path: Path) -> None:
    path = tmp_path / "it.json"
    path.write_text('{"a": [1]}')
    assert read_object(path, "report", "") == {"a": [1]}


def test_another_schema_is_refused(tmp_path: Path) -> None:
    check_schema(tmp_path, {"schema": "a/1"}, "a/1", "")
    with pytest.raises(AdvisorError, match="schema is 'a/2'; this advisor reads 'a/1'"):
        check_schema(tmp_path, {"schema": "a/2"}, "a/1", "")


def test_few_defects_are_all_named_and_many_are_counted() -> None:
    few, many = (defective(Path("f"), [f"d{n}" for n in range(count)]) for count in (5, 7))
    assert few.message.splitlines() == [f"f: d{n}" for n in range(5)]
    assert many.message.splitlines() == [*(f"f: d{n}" for n in range(5)), "… and 2 more"]
