"""Numbers and sentences in words."""

from __future__ import annotations

import pytest

from advisor.model.decision import Cell
from advisor.model.evidence import Grade
from advisor.report import wording


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "more than 99 of 100"),
        (0.994, "99 of 100"),
        (0.5, "50 of 100"),
        (0.0, "fewer than 1 of 100"),
    ],
)
def test_shares_are_whole_and_never_certain(share: float, words: str) -> None:
    assert wording.readings(share) == words


def test_all_readings_only_where_that_is_proven() -> None:
    assert wording.readings(1.0, always=True) == "100 of 100"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (12.3456, "12.3 s"),
        (0.001234, "1.23 ms"),
        (0.25, "250 ms"),
        (2e-6, "2.00 µs"),
        (3e-9, "3.00 ns"),
    ],
)
def test_times_have_the_unit_that_suits_them(value: float, words: str) -> None:
    assert wording.seconds(value) == words


def test_a_memory_size_is_binary() -> None:
    assert wording.memory(16 * 2**30) == "16.0 GiB"


def test_percentages_that_differ_look_different() -> None:
    assert wording.percent_apart(0.26, 0.04) == ("26.0%", "4.0%")
    assert wording.percent_apart(0.0787, 0.27) == ("7.8%", "27.0%"), "7.9% would be false"
    assert wording.percent_apart(0.252, 0.249) == ("25.2%", "24.9%")
    assert wording.percent_apart(0.25, 0.25) == ("25.000%", "25.000%")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "One feature release every two months. It is kept.",
            "One feature release every two months.",
        ),
        ("Version 2.15.0 of torch and e.g. more", "Version 2.15.0 of torch and e.g. more."),
        (
            "87.3 million downloads in 30 days; the scale is fixed.",
            "87.3 million downloads in 30 days.",
        ),
        ("No; it is short. Yes.", "No; it is short. Yes."),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert wording.first_sentence(text) == first


def test_lists_are_joined_as_one_says_them() -> None:
    assert wording.joined([]) == ""
    assert wording.joined(["a"]) == "a"
    assert wording.joined(["a", "b", "c"], "or") == "a, b or c"


def test_small_numbers_of_points_are_not_called_nothing() -> None:
    assert wording.points(0.03) == "less than 0.1 points"
    assert wording.points(0.26) == "0.3 points"


def test_terminal_escapes_and_controls_go() -> None:
    nasty = "a\x1b[31mb\x1b]0;title\x07c\x00\r\nd\u202ee\x9b31m\ud800"
    assert wording.plain(nasty) == "abc d e 31m "


@pytest.mark.parametrize(
    ("grade", "stale", "words"),
    [
        ("vendor", False, ""),
        ("judgement", False, " (judgement)"),
        ("vendor", True, " (past its review date)"),
        ("judgement", True, " (judgement, past its review date)"),
        (None, False, ""),
    ],
)
def test_what_a_reason_lacks_is_said(grade: Grade | None, stale: bool, words: str) -> None:
    cell = Cell(
        value=0.5, low=0.4, high=0.6, basis="rated", grade=grade, because="It is.", stale=stale
    )
    assert wording.doubts(cell) == words
