"""No file makes the reader or the linter crash, be killed, or go on for more than two seconds.

Everything is read in a process of its own, which the system kills if it takes too long. With
`FUZZ_EXAMPLES=500` in the environment, hypothesis tries that many batches, and others each time.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.fuzzing.files import BOMBS, SMALL, SOUND_IN_FORM, TOP, contents, spoilt

pytest.importorskip("resource", reason="there are no limits to set here")

CHILD = Path(__file__).with_name("child.py")
SMALL_RULES = SMALL[0].parent

Files = Mapping[str, tuple[str, bytes]]
"""For each case the name and the content of one file."""

fuzzed = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "8")),
    derandomize="FUZZ_EXAMPLES" not in os.environ,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def survives(job: str, files: Files) -> None:
    """Fail where the process that reads the files, or lints the rule bases, dies over one."""
    with TemporaryDirectory() as folder:
        for case, (name, content) in files.items():
            rules = Path(folder, case)
            copytree(SMALL_RULES, rules) if job == "lint" else rules.mkdir()
            (rules / name).write_bytes(content)
        done = subprocess.run(
            [sys.executable, CHILD, job, folder],
            cwd=TOP,
            env={**os.environ, "PYTHONPATH": str(TOP)},
            capture_output=True,
            text=True,
            check=False,
        )
    began = [line for line in done.stdout.splitlines() if line in files]
    if done.returncode != 0:
        content = repr(files[began[-1]][1][-2_000:]) if began else ""
        pytest.fail(f"exit {done.returncode} over {began[-1:]}\n{content}\n{done.stderr[-2_000:]}")
    assert began == sorted(files)


def test_bombs_do_not_go_off() -> None:
    survives("read", {name: ("x.yaml", content) for name, content in BOMBS.items()})


def test_what_is_sound_in_form_is_no_bomb_either() -> None:
    survives("lint", {name: ("zinc.yaml", text.encode()) for name, text in SOUND_IN_FORM.items()})


@fuzzed
@given(st.lists(contents(), min_size=30, max_size=60))
def test_anything_is_read_or_refused(batch: list[bytes]) -> None:
    survives("read", {f"{number:03}": ("x.yaml", item) for number, item in enumerate(batch)})


@fuzzed
@given(st.lists(spoilt(SMALL), min_size=10, max_size=20))
def test_any_rule_base_is_linted(batch: list[tuple[str, bytes]]) -> None:
    survives("lint", {f"{number:03}": item for number, item in enumerate(batch)})
