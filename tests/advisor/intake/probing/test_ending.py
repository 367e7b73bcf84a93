"""How a guest ended becomes a result: what it said counts first, then how it died."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from advisor.intake.probing.ending import LONGEST_LINE, Ending
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.process import GuestProcess
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult

REPLY = '{"protocol": 1, "outcome": "unsupported", "message": "no", "remedy": "pip install it"}'
Judge = Callable[..., ProbeResult]


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    """Judges a process that ran some code in a control directory."""

    def run(code: str = "", *, reply: str = "", in_time: bool = True, **changes) -> ProbeResult:
        if reply:
            (tmp_path / "reply.json").write_text(reply)
        process = GuestProcess([sys.executable, "-c", code], tmp_path, os.environ)
        process.wait(20)
        process.end()
        return replace(ending(), **changes).judged(tmp_path, process, in_time)

    return run


def ending(**changes) -> Ending:
    request = Request("facts/x", "pytorch", own(), 7.5, {"install": "it's"})
    return Ending(replace(request, **changes), Path("/a place/__main__.py"))


@pytest.mark.parametrize("code", ["", "raise SystemExit(3)", "import os; os.kill(os.getpid(), 9)"])
@pytest.mark.parametrize("in_time", [True, False])
def test_a_whole_reply_counts_however_it_ended(judge: Judge, code: str, in_time: bool):
    result = judge(code, reply=REPLY, in_time=in_time)
    assert (result.probe, result.framework) == ("facts/x", "pytorch")
    assert (result.outcome, result.message) == ("unsupported", "no")
    assert result.interpreter == own().path


def test_a_remedy_is_for_the_judged_interpreter(judge: Judge):
    there = replace(own(), path="/my env/bin/python", has_pip=True)
    result = judge(reply=REPLY, request=ending(interpreter=there).request)
    assert result.remedy == "'/my env/bin/python' -m pip install it"


def test_measurements_and_values_are_kept(judge: Judge):
    sample = '{"workload": "w", "mode": "eager", "device": "cpu", "clock": "cpu", "samples_s": [2]}'
    result = judge(
        reply=f'{{"protocol": 1, "outcome": "measured", "values": {{"a": 1}}, '
        f'"measurements": [{sample}]}}'
    )
    assert result.values == {"a": 1}
    assert result.measurements[0].samples_s == (2.0,)


@pytest.mark.parametrize(
    ("reply", "in_time", "outcome", "message"),
    [
        ("", True, "crashed", "no reply (exit code 0)"),
        ("{", True, "crashed", "its reply is truncated or not JSON (exit code 0)"),
        ("[]", True, "failed", "its reply is JSON, but no object (exit code 0)"),
        ("", False, "timed_out", "no reply within 7.5 s"),
        ("{", False, "timed_out", "no reply within 7.5 s"),
    ],
)
def test_without_a_reply_to_believe(
    judge: Judge, reply: str, in_time: bool, outcome: str, message: str
):
    result = judge(reply=reply, in_time=in_time)
    assert (result.outcome, result.message) == (outcome, message)


def test_the_last_words_stand_beside_what_happened_and_all_of_them_below(judge: Judge):
    result = judge("import sys; sys.exit('first\\nlast')")
    assert result.message == "no reply (exit code 1): last\nfirst\nlast"


def test_one_line_is_told_once(judge: Judge):
    assert judge("import sys; sys.exit('only')").message == "no reply (exit code 1): only"


def test_a_long_last_line_is_cut_where_it_stands_beside(judge: Judge):
    head, *below = judge("import sys; sys.exit(500 * 'x')").message.split("\n")
    assert head == f"no reply (exit code 1): {LONGEST_LINE * 'x'}"
    assert below == [500 * "x"]


def test_one_that_is_late_may_be_given_longer():
    late = ending().late()
    assert late.outcome == "timed_out"
    assert late.remedy == "give it longer (--timeout 15), if it ends at all"


def test_the_command_survives_quotes_and_spaces(tmp_path: Path):
    entry = tmp_path / "a 'strange' place.py"
    entry.write_text(
        "import pathlib, sys\nprint(pathlib.Path(sys.argv[1], 'request.json').read_text())"
    )
    asked = ending().request
    command = Ending(asked, entry).bad("failed", "x").remedy.removeprefix("see for yourself: ")
    there = {**os.environ, "TMPDIR": str(tmp_path)}
    done = subprocess.run(["sh", "-c", command], check=True, stdout=subprocess.PIPE, env=there)
    assert done.stdout.decode() == asked.text() + "\n"


def test_the_control_directory_comes_last():
    assert ending().command == [own().path, "-B", "/a place/__main__.py"]
    assert shlex.join(ending().command) in ending().bad("failed", "x").remedy
