"""A process with its group, and the tail of what it said."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from advisor.intake.probing.process import TAIL_BYTES, GuestProcess


def start(code: str, folder: Path) -> GuestProcess:
    return GuestProcess([sys.executable, "-c", code], folder, os.environ)


def test_only_the_tail_is_kept(tmp_path: Path):
    process = start("import sys; sys.stderr.write('a' * 10**6 + '\\nend\\n')", tmp_path)
    assert process.wait(20)
    process.end()
    tail = process.tail()
    assert tail.endswith("a\nend")
    assert len(tail) <= TAIL_BYTES


def test_bytes_that_are_no_text_are_no_trouble(tmp_path: Path):
    process = start("import sys; sys.stderr.buffer.write(b'\\xff\\xfe\\0bad')", tmp_path)
    assert process.wait(20)
    process.end()
    assert process.tail().endswith("bad")


def test_ending_twice_is_harmless(tmp_path: Path):
    process = start("import time; time.sleep(60)", tmp_path)
    assert not process.wait(0.01)
    process.end()
    process.end()
    assert process.ending() == "SIGTERM"
    process.tail()


def test_a_descendant_that_left_the_group_does_not_block(tmp_path: Path):
    code = (
        "import subprocess, sys\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(4)'], "
        "start_new_session=True)"
    )
    process = start(code, tmp_path)
    assert process.wait(20)
    process.end()
    assert process.tail() == ""


def test_what_cannot_start_raises(tmp_path: Path):
    with pytest.raises(OSError, match="nowhere"):
        GuestProcess([str(tmp_path / "nowhere")], tmp_path, {})
