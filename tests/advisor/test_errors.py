"""Errors the user can mend: one line, a hint, and for files the place."""

from __future__ import annotations

from itertools import count

import pytest

from advisor.errors import (
    AdvisorError,
    FileProblems,
    PolicyFailed,
    Problem,
    UsageProblem,
    did_you_mean,
)


def test_exit_codes_are_part_of_the_contract() -> None:
    codes = [kind.exit_code for kind in (AdvisorError, FileProblems, UsageProblem, PolicyFailed)]
    assert codes == [1, 1, 2, 4]


def test_an_error_has_a_line_and_perhaps_a_hint() -> None:
    error = AdvisorError("no disk", "free some")
    assert (error.message, error.hint, str(error)) == ("no disk", "free some", "no disk")
    assert AdvisorError("no disk").hint == ""


def test_a_problem_shows_its_line_and_points_at_the_column() -> None:
    problem = Problem("rules/x.yaml", 12, 5, "S001", "unknown field 'wen'", "    wen: 1")
    assert str(problem) == (
        "rules/x.yaml:12:5: S001: unknown field 'wen'\n    12 |     wen: 1\n             ^"
    )


def test_without_a_line_there_is_no_frame() -> None:
    assert str(Problem("x", 1, 1, "Y000", "cannot be read")) == "x:1:1: Y000: cannot be read"
    far = Problem("x", 1, 200, "Y005", "too deep", "[[[")
    assert str(far) == "x:1:200: Y005: too deep\n     1 | [[["


def test_problems_are_sorted_told_once_and_not_too_many() -> None:
    many = [Problem("b", line, 1, "S001", "x") for line in range(30, 0, -1)]
    error = FileProblems([*many, *many, Problem("a", 9, 1, "S001", "x")])
    lines = error.message.splitlines()
    assert len(error.problems) == 31
    assert lines[:2] == ["a:9:1: S001: x", "b:1:1: S001: x"]
    assert lines[-1] == "… and 11 more"
    assert len(lines) == FileProblems.shown + 1


@pytest.mark.parametrize(
    ("word", "hint"),
    [("andriod", "; did you mean 'android'?"), ("zzz", ""), ("", "")],
)
def test_the_nearest_name_is_suggested(word: str, hint: str) -> None:
    assert did_you_mean(word, ["android", "ios"]) == hint


def test_the_search_for_the_nearest_name_ends() -> None:
    assert not did_you_mean("android", map(str, count()))
    assert did_you_mean("1998", map(str, count())) == "; did you mean '1998'?"
