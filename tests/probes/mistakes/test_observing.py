"""What the user of a program is told, and where it points."""

from __future__ import annotations

import json
import threading

import pytest

from probes.mistakes import observing
from probes.mistakes.observing import Observation
from probes.mistakes.program import as_written
from tests.probes.mistakes import user_programs


def observed(name: str, usual: frozenset[str] = frozenset()) -> Observation:
    program = getattr(user_programs, name)
    return observing.judge(program, observing.run(program, json, as_written), usual)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("errs", "error, last"),
        ("errs_later", "error, elsewhere"),
        ("passes_on", "error, traceback"),
        ("tells", "error, message"),
        ("leaves", "error, last"),
        ("is_warned", "warning, last"),
        ("is_warned_in_vain", "silent"),
        ("stays_silent", "silent"),
        ("is_helped", "fixed"),
    ],
)
def test_what_becomes_of_a_program(name: str, text: str) -> None:
    assert observed(name).text == text


def test_a_traceback_begins_in_the_file_of_the_user() -> None:
    """The title; the call; the statement, in two lines each; the message: no frame of ours."""
    assert observed("leaves").traceback_lines == 6
    assert observed("is_helped").traceback_lines == 0


def test_the_stack_that_a_message_quotes_begins_there_too() -> None:
    quoted = observed("quotes")
    assert quoted.text == "error, message"
    assert quoted.traceback_lines <= 11, "four frames of ours would be eight lines more"


def test_a_usual_warning_tells_nothing() -> None:
    usual = frozenset(observing.run(user_programs.is_warned, json, as_written).warned)
    assert usual == {'doubtful: "{"'}
    assert observed("is_warned", usual).text == "silent"


def test_each_program_has_a_thread_of_its_own() -> None:
    def where(_: object, mode: object) -> str:
        return threading.current_thread().name

    first, second = (observing.run(where, json, as_written).returned for _ in range(2))
    assert len({first, second, threading.current_thread().name}) == 3


def test_only_true_is_right() -> None:
    ending = observing.run(lambda _, mode: 1, json, as_written)
    assert not ending.is_right
