"""The table of a mode."""

from __future__ import annotations

from probes.mistakes import tally
from probes.mistakes.observing import Observation

OBSERVED = {
    "one": Observation("error", "message", 20),
    "two": Observation("error", "last", 10),
    "three": Observation("error", "traceback", 11),
    "four": Observation("error", "elsewhere", 100),
    "five": Observation("warning", "last"),
    "six": Observation("silent"),
    "seven": Observation("fixed"),
}


def test_what_is_counted() -> None:
    assert tally.values("eager", OBSERVED) == {
        "eager_errors": 4,
        "eager_warnings": 1,
        "eager_silent": 1,
        "eager_fixed": 1,
        "eager_reaches_user_line": 3,
        "eager_ends_at_user_line": 2,
        "eager_line_in_message": 1,
        "eager_traceback_lines": 15.5,
        "eager_case_one": "error, message",
        "eager_case_two": "error, last",
        "eager_case_three": "error, traceback",
        "eager_case_four": "error, elsewhere",
        "eager_case_five": "warning, last",
        "eager_case_six": "silent",
        "eager_case_seven": "fixed",
    }


def test_without_an_error_there_is_no_length() -> None:
    found = tally.values("xla", {"six": Observation("silent")})
    assert found["xla_errors"] == found["xla_reaches_user_line"] == 0
    assert "xla_traceback_lines" not in found


def test_the_sentence() -> None:
    assert tally.sentence("eager", OBSERVED) == "eager: 4 errors, 1 warning, 1 silent, 1 fixed"
