"""The guest as the host runs it: by path, in a control directory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

PROBES = Path(__file__).resolve().parents[2] / "probes"


@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_a_noisy_framework_does_not_reach_the_reply(ask: Any, fakes: Path, framework: str) -> None:
    result = ask("facts/devices", framework, search=fakes / "noisy")
    assert result.outcome == "measured"
    assert result.values["works"] is True
    assert b"not text" in ask.runs[0].stdout


def test_a_guest_prints_nothing_of_its_own(ask: Any) -> None:
    ask("facts/interpreter")
    assert (ask.runs[0].stdout, ask.runs[0].stderr) == (b"", b"")


def test_the_search_path_is_that_of_the_interpreter(ask: Any, tmp_path: Path) -> None:
    spy = tmp_path / "torch.py"
    spy.write_text("import sys\nraise ImportError(' '.join(sys.path))\n")
    message = ask("facts/devices", "pytorch", search=tmp_path).message
    assert str(tmp_path) in message
    assert str(PROBES) not in message


def test_a_foreign_package_of_the_same_name_is_not_taken(ask: Any, tmp_path: Path) -> None:
    (tmp_path / "probes").mkdir()
    (tmp_path / "probes" / "__init__.py").write_text("raise RuntimeError('foreign')\n")
    assert ask("facts/interpreter", search=tmp_path).outcome == "measured"


def test_nothing_is_left_beside_the_probes(ask: Any, tmp_path: Path) -> None:
    before = {path for path in PROBES.rglob("*") if path.parent.name != "__pycache__"}
    ask("facts/platform")
    after = {path for path in PROBES.rglob("*") if path.parent.name != "__pycache__"}
    assert before == after
    assert sorted(path.name for path in (tmp_path / "control-0").iterdir()) == [
        "reply.json",
        "request.json",
    ]
