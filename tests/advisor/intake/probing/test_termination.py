"""Requests to terminate: an orderly exit within the block, and nothing changed after it."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from advisor.intake.probing.termination import exiting_on_termination

ROOT = Path(__file__).parents[4]
BOTH = (signal.SIGTERM, signal.SIGHUP)
RAISED = """
import signal, sys
from advisor.intake.probing.termination import exiting_on_termination

try:
    with exiting_on_termination():
        signal.raise_signal(int(sys.argv[1]))
        print("still here")
finally:
    print("put in order")
"""


@pytest.fixture(autouse=True)
def _handlers() -> Iterator[None]:
    """Both signals have their default handlers, and get their former ones back."""
    former = {number: signal.signal(number, signal.SIG_DFL) for number in BOTH}
    yield
    for number, handler in former.items():
        signal.signal(number, handler)


def handlers() -> list[object]:
    return [signal.getsignal(number) for number in BOTH]


@pytest.mark.parametrize("number", BOTH)
def test_the_process_ends_in_order_with_the_code_of_the_signal(number: signal.Signals) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RAISED, str(int(number))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (128 + number, "put in order\n", "")


def test_both_signals_are_handled_within_the_block_only() -> None:
    with exiting_on_termination():
        assert signal.SIG_DFL not in handlers()
        with exiting_on_termination():
            assert signal.SIG_DFL not in handlers()
        assert signal.SIG_DFL not in handlers()
    assert handlers() == [signal.SIG_DFL] * 2


def test_the_handlers_go_after_an_error_too() -> None:
    with pytest.raises(ZeroDivisionError), exiting_on_termination():
        raise ZeroDivisionError
    assert handlers() == [signal.SIG_DFL] * 2


@pytest.mark.parametrize("theirs", [signal.SIG_IGN, lambda *_: None], ids=["ignored", "handled"])
def test_who_handles_a_signal_already_goes_on_doing_so(theirs: signal.Handlers) -> None:
    signal.signal(signal.SIGHUP, theirs)
    with exiting_on_termination():
        assert signal.getsignal(signal.SIGHUP) == theirs
        assert signal.getsignal(signal.SIGTERM) != signal.SIG_DFL
    assert signal.getsignal(signal.SIGHUP) == theirs


def test_another_thread_changes_nothing() -> None:
    seen: list[object] = []

    def within() -> None:
        with exiting_on_termination():
            seen.extend(handlers())

    thread = Thread(target=within)
    thread.start()
    thread.join()
    assert seen == [signal.SIG_DFL] * 2
