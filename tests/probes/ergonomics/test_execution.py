"""A program in this process: its imports apart from the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from probes.ergonomics import execution

PROGRAM = """
import json as imported
assert __name__ == "__main__"
losses = [imported.loads("2"), 1.5]
spent = [number * number for number in range(300_000)]
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "program.py"
    path.write_text(PROGRAM)
    return path


def test_it_tells_the_losses_and_what_they_took(program: Path) -> None:
    found = execution.execute(str(program))
    assert found["losses"] == [2.0, 1.5]
    assert found["train_cpu_s"] > 0.0
    assert found["import_cpu_s"] >= 0.0


def test_it_leaves_what_it_found_in_the_folder(program: Path) -> None:
    execution.main(str(program))
    assert json.loads(Path(execution.RESULT).read_text())["losses"] == [2.0, 1.5]


def test_an_error_names_the_line_of_the_program(program: Path) -> None:
    program.write_text(PROGRAM + "\nraise RuntimeError('stop')\n")
    with pytest.raises(RuntimeError, match="stop") as caught:
        execution.execute(str(program))
    assert caught.traceback[-1].path == program
    assert caught.traceback[-1].lineno == 6
