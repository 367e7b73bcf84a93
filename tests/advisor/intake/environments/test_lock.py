"""Two installations cannot be at work at once, and the second one learns whom to wait for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.environments.lock import FILE, exclusive
from advisor.intake.environments.place import VARIABLE

HOLD = """
import subprocess, sys
from advisor.intake.environments.lock import exclusive
with exclusive() as lock:
    sleep = [sys.executable, "-c", "import time; time.sleep(600)"]
    child = subprocess.Popen(sleep, pass_fds=(lock.descriptor,), stdout=subprocess.DEVNULL)
    lock.note(child.pid)
    print(child.pid, flush=True)
    child.wait()
"""


@pytest.fixture
def holder() -> Iterator[tuple[int, int]]:
    """The processes of another advisor that is at work, and of the child that it waits for."""
    process = subprocess.Popen([sys.executable, "-c", HOLD], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process.stdout as stdout:
        child = int(stdout.readline())
    yield process.pid, child
    for pid in (process.pid, child):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.wait()


def refusal() -> str:
    with pytest.raises(AdvisorError) as caught, exclusive():
        pass
    return caught.value.message


def test_the_other_is_named(holder: tuple[int, int]):
    assert refusal().endswith(f"process {holder[0]}")


def test_a_killed_advisor_leaves_the_lock_to_its_child(holder: tuple[int, int]):
    advisor, child = holder
    os.kill(advisor, signal.SIGKILL)
    os.waitpid(advisor, 0)
    assert refusal().endswith(f"process {child}")
    os.kill(child, signal.SIGKILL)
    for _ in range(200):
        with suppress(AdvisorError), exclusive():
            return
        time.sleep(0.05)
    pytest.fail("the lock is still held")


def test_it_can_be_had_again(home: Path):
    for _ in range(2):
        with exclusive():
            assert (home / FILE).read_text() == str(os.getpid())


def test_a_place_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file" / "below"))
    assert "cannot be written" in refusal()
