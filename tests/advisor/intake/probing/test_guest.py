"""Whatever a guest does, the result is a value, and nothing of it is left."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest

from advisor.intake.probing.guest import Guest
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult

Run = Callable[..., ProbeResult]
Make = Callable[..., Guest]


def test_clean_reply_becomes_the_result(run_guest: Run):
    result = run_guest("tell", names=["OMP_WAIT_POLICY"])
    assert (result.probe, result.framework) == ("benchmarks/fake", "pytorch")
    assert result.outcome == "measured"
    assert result.values["OMP_WAIT_POLICY"] == "PASSIVE"
    assert result.interpreter == own().path
    assert result.seconds > 0


def test_megabytes_of_noise_corrupt_nothing(run_guest: Run):
    assert run_guest("noise").values == {"quiet": False}


@pytest.mark.parametrize(
    ("text", "outcome", "message"),
    [
        ("{", "crashed", "its reply is truncated or not JSON (exit code 0)"),
        ('{"protocol": 2}', "failed", "it replied in protocol 2 instead of 1 (exit code 0)"),
    ],
)
def test_unusable_reply_says_what_is_wrong(run_guest: Run, text: str, outcome: str, message: str):
    result = run_guest("write", text=text)
    assert (result.outcome, result.message) == (outcome, message)
    assert not result.values


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (signal.SIGABRT, "SIGABRT"),
        (signal.SIGSEGV, "SIGSEGV"),
        (signal.SIGKILL, "SIGKILL (perhaps the memory ran out)"),
        (signal.SIGILL, "SIGILL (perhaps an instruction that this processor lacks, such as AVX)"),
    ],
)
def test_death_by_signal_is_a_crash_with_its_name(run_guest: Run, number: int, says: str):
    result = run_guest("signal", number=int(number))
    assert result.outcome == "crashed"
    assert says in result.message


def test_end_without_reply_is_a_crash_with_the_exit_code(run_guest: Run):
    result = run_guest("exit", status=0)
    assert (result.outcome, result.message) == ("crashed", "no reply (exit code 0)")


def test_message_has_the_last_line_first_and_the_tail_below(run_guest: Run):
    result = run_guest("exit", status=3, say="Traceback\n  \x1b[31msome\x07 line\nlast words\n")
    lines = result.message.splitlines()
    assert lines[0] == "no reply (exit code 3): last words"
    assert lines[1:] == ["Traceback", "  [31msome line", "last words"]


def test_message_is_bounded(run_guest: Run):
    result = run_guest("exit", status=1, say="word " * 100_000)
    assert len(result.message) < 2500


def test_remedy_reproduces_the_crash(run_guest: Run):
    result = run_guest("exit", status=7, say="it's me\n")
    command = result.remedy.removeprefix("see for yourself: ")
    done = subprocess.run(["sh", "-c", command], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (7, "it's me\n")


@pytest.mark.parametrize("do", ["reply-then-die", "reply-then-hang"])
def test_whole_reply_counts_even_if_the_end_goes_wrong(run_guest: Run, do: str):
    assert run_guest(do, timeout_s=2).values == {"done": True}


@pytest.mark.parametrize("do", ["hang", "hang-on"])
def test_hanging_guest_is_ended_in_time(run_guest: Run, tmp_path: Path, is_gone, do: str):
    pid_file = tmp_path / "pid"
    started = monotonic()
    result = run_guest(do, timeout_s=1, pid_file=str(pid_file))
    assert monotonic() - started < 5
    assert result.outcome == "timed_out"
    assert result.message == "no reply within 1 s"
    assert "--timeout 2" in result.remedy
    assert result.remedy.startswith("give it longer (--timeout ")
    assert is_gone(pid_file)


@pytest.mark.parametrize("do", ["leave-grandchild", "hang-with-grandchild"])
def test_no_descendant_survives(run_guest: Run, tmp_path: Path, is_gone, do: str):
    pid_file = tmp_path / "pid"
    run_guest(do, timeout_s=2, pid_file=str(pid_file))
    assert is_gone(pid_file)


@pytest.mark.parametrize("do", ["hang", "hang-on"])
def test_cancel_ends_the_guest_at_once(make_guest: Make, tmp_path: Path, is_gone, appears, do: str):
    pid_file, results = tmp_path / "pid", []
    guest = make_guest(do, pid_file=str(pid_file))
    thread = Thread(target=lambda: results.append(guest.run()))
    thread.start()
    assert appears(pid_file)
    started = monotonic()
    guest.cancel()
    thread.join(5)
    assert monotonic() - started < 3
    assert results == [None]
    assert is_gone(pid_file)


def test_cancelled_guest_does_not_start(make_guest: Make):
    guest = make_guest("hang")
    guest.cancel()
    assert guest.run() is None


def test_interpreter_that_is_gone_is_a_failure(tmp_path: Path):
    gone = replace(own(), path=str(tmp_path / "gone"))
    result = Guest(Request("facts/x", None, gone, 5.0)).run()
    assert result is not None
    assert result.outcome == "failed"
    assert "gone cannot be started" in result.message


def test_scratch_folders_and_threads(run_guest: Run, scratch: Path):
    names = ["HOME", "TMPDIR", "XDG_CACHE_HOME", "KERAS_HOME", "OMP_NUM_THREADS", "PYTHONUSERBASE"]
    values = run_guest("tell", threads=1, names=names).values
    control = str(values["cwd"])
    assert Path(control).parent == scratch.resolve()
    for name in names[:4]:
        assert str(values[name]).startswith(control)
    assert values["OMP_NUM_THREADS"] == "1"
    assert values["PYTHONUSERBASE"] == own().user_base
