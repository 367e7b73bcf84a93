"""Programs in processes of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from probes.ergonomics import process
from probes.ergonomics.process import Broken


def run(folder: Path, program: str, timeout_s: float = 60.0) -> dict[str, object]:
    path = folder / "program.py"
    path.write_text(program)
    return process.run(str(path), str(folder), timeout_s)


def test_it_is_told_what_the_program_did(tmp_path: Path) -> None:
    found = run(
        tmp_path,
        "import os\nfrom probes.ergonomics import samples\n"
        "print('much')\nlosses = [samples.SIDE, os.environ['OMP_NUM_THREADS']]\n",
    )
    assert found["losses"] == [32.0, 1.0]


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"^ValueError: not so$"):
        run(tmp_path, "raise ValueError('not so')\n")


def test_a_program_that_dies_says_how(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"^status 7$"):
        run(tmp_path, "import os\nos._exit(7)\n")


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    with pytest.raises(Broken, match="did not end within"):
        run(tmp_path, "import time\ntime.sleep(60)\n", timeout_s=0.5)
