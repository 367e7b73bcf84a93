"""A workload of the user's own in real guests, whatever it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.intake.probing.interleaving.session import Session
from advisor.intake.probing.interpreters import Interpreter, own
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult
from tests.advisor.report.made import METHOD
from tests.probes.conftest import FAKES, PACKAGES

PACE = {"samples": 6, "min_sample_s": 0.001, "warm_up": 1, "budget_s": 0.5}
GOOD = "def {}(device):\n    losses = iter([4.0, 3.0, 2.0, 1.5, 1.0])\n"
STEP = "    return lambda: next(losses, 0.5)\n"


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bare_python: str):
    """The results of a file with these functions, by fake frameworks in real workers."""
    monkeypatch.setenv("PYTHONPATH", str(FAKES / "quiet"))
    python = Interpreter(bare_python, "3", own().user_base)

    def measured(text: str, timeout_s: float = 20.0, **options) -> dict[str | None, ProbeResult]:
        file = tmp_path / "mine.py"
        file.write_text(text)
        asked = {**PACE, "device": "cpu", "modes": ["own"], "file": str(file), **options}
        requests = [
            Request("workload/mine", name, python, timeout_s, {**PACKAGES[name], **asked})
            for name in ("pytorch", "tensorflow")
            if f"def {name}(" in text
        ]
        with Session(METHOD.speed) as session:
            results = session.measure(requests)
        assert results is not None
        return {result.framework: result for result in results}

    return measured


def good(framework: str) -> str:
    return GOOD.format(framework) + STEP


def test_both_are_measured_in_turns(mine):
    found = mine(good("pytorch") + good("tensorflow"))
    (one,), (other,) = (result.measurements for result in found.values())
    assert (one.workload, one.mode) == ("workload/mine", "own")
    assert one.losses == (4.0, 3.0, 2.0, 1.5, 1.0)
    assert one.session == other.session
    assert one.first_call_s is not None
    assert one.settings["file"] == "mine.py"
    assert one.settings["file_sha256"] == other.settings["file_sha256"]
    assert one.settings["dtype"] == "as the file has it"
    assert [result.message for result in found.values()] == ["", ""]


def test_a_device_is_called_what_the_framework_calls_it(mine):
    found = mine(
        "def pytorch(device):\n    assert device == 'cpu'\n    return lambda: None\n"
        "def tensorflow(device):\n    assert device == '/CPU:0'\n    return lambda: None\n"
    )
    assert {result.outcome for result in found.values()} == {"measured"}


def test_steps_that_return_nothing_are_timed_and_prove_nothing(mine):
    found = mine(good("pytorch") + "def tensorflow(device):\n    return lambda: None\n")
    said = "not shown to be the same work: a step returns no number"
    assert [result.message for result in found.values()] == [said, said]
    assert found["tensorflow"].measurements[0].losses == ()
    alone = mine("def pytorch(device):\n    return lambda: None\n")
    assert alone["pytorch"].message == ""


def test_other_losses_are_other_work(mine):
    found = mine(good("pytorch") + good("tensorflow").replace("3.0", "3.1"))
    for result in found.values():
        assert (result.outcome, result.measurements) == ("failed", ())
        assert result.message.startswith("not timed: the losses differ by 0.032 ")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("    raise ValueError('bad\\nshape')\n", "mine.py:2: ValueError: bad"),
        ("    import sys\n    sys.exit('done')\n", "mine.py:3: SystemExit: done"),
        ("    import absent_package\n", "mine.py:2: ModuleNotFoundError: No module named 'absent_"),
        ("    return lambda: 1 / 0\n", "mine.py:2: ZeroDivisionError: division by zero"),
        ("    return lambda: input()\n", "mine.py:2: EOFError: EOF when reading a line"),
        ("    return 3\n", "TypeError: pytorch() returned no step (a function to call), but int"),
        ("    return lambda: 'x'\n", "TypeError: a step returned str, which is no number: "),
        ("    return lambda: float('nan')\n", "ArithmeticError: the loss is not finite: "),
    ],
)
def test_what_goes_wrong_is_told_with_its_place_and_the_other_goes_on(mine, body, message):
    found = mine(f"def pytorch(device):\n{body}" + good("tensorflow"))
    assert found["pytorch"].outcome == "failed"
    assert found["pytorch"].message.startswith(message)
    assert "Traceback" not in found["pytorch"].message
    assert found["tensorflow"].outcome == "measured"


def test_a_step_that_breaks_while_it_is_timed(mine):
    found = mine(
        "def pytorch(device):\n    calls = iter(range(40))\n"
        "    return lambda: next(calls) * 0.0\n"
        "def tensorflow(device):\n    return lambda: 0.0\n"
    )
    assert found["pytorch"].outcome == "failed"
    assert found["pytorch"].message == "mine.py:3: StopIteration"
    assert found["tensorflow"].outcome == "measured"


def test_one_that_kills_its_process(mine):
    found = mine("import os\ndef pytorch(device):\n    os._exit(3)\n" + good("tensorflow"))
    assert found["pytorch"].outcome == "crashed"
    assert found["pytorch"].message.startswith("no reply (exit code 3)")
    assert found["tensorflow"].outcome == "measured"


def test_one_that_never_returns(mine):
    sleeps = "def pytorch(device):\n    import time\n    return lambda: time.sleep(60)\n"
    found = mine(sleeps + good("tensorflow"), timeout_s=4.0)
    assert found["pytorch"].outcome == "timed_out"
    assert "--timeout 8" in found["pytorch"].remedy
    assert found["tensorflow"].outcome == "measured"


def test_what_it_prints_disturbs_nobody(mine):
    loud = "    print('x' * 100_000)\n    import os\n    os.write(1, b'{}' * 5000)\n"
    found = mine(GOOD.format("pytorch") + loud + STEP)
    assert found["pytorch"].outcome == "measured"


def test_a_syntax_that_only_the_guest_can_judge(mine):
    found = mine("def pytorch(device):\n    return eval('1 +')\n")
    assert found["pytorch"].message.startswith("mine.py:2: SyntaxError: ")


def test_a_single_guest_can_reproduce_it(ask, tmp_path: Path):
    file = tmp_path / "mine.py"
    file.write_text(good("pytorch"))
    options = {**PACE, "modes": ["own"], "file": str(file)}
    found = ask("workload/mine", "pytorch", search=FAKES / "quiet", **options)
    (measurement,) = found.measurements
    assert (measurement.workload, measurement.mode) == ("workload/mine", "own")
    assert measurement.losses == (4.0, 3.0, 2.0, 1.5, 1.0)
    file.write_text("def pytorch(device):\n    1 / 0\n")
    found = ask("workload/mine", "pytorch", search=FAKES / "quiet", **options)
    assert found.message == "own left out: mine.py:2: ZeroDivisionError: division by zero"
