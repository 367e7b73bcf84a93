"""The programs of a file, and the lines of their mistakes."""

from __future__ import annotations

import inspect

import pytest

from probes.mistakes import program
from tests.probes.mistakes import user_programs


def test_programs_are_found_in_their_order() -> None:
    found = program.programs(user_programs)
    assert list(found)[:3] == ["errs", "errs_later", "passes_on"]
    assert found["errs"] is user_programs.errs
    assert program.file_of(user_programs.errs) == user_programs.__file__


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("errs", ["return json.loads(text)"]),
        ("passes_on", ["return at_the_bottom(text)"]),
        ("stays_silent", ["return text * 2"]),
    ],
)
def test_the_mistake_is_the_last_statement(name: str, statement: list[str]) -> None:
    lines = inspect.getsource(user_programs).splitlines()
    found = program.mistake_lines(getattr(user_programs, name))
    assert [lines[number - 1].strip() for number in found] == statement


def test_a_statement_may_have_several_lines() -> None:
    assert len(program.mistake_lines(user_programs.tells)) == 3


def test_as_written_changes_nothing() -> None:
    assert program.as_written(len) is len
