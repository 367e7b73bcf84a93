"""How much code a training takes, asked of guests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from probes.capabilities import ergonomics

STYLES = {"pytorch": ["module", "sequential"], "tensorflow": ["gradient_tape", "keras_fit"]}
PER_STYLE = {
    "statements",
    "tokens",
    "names",
    "imports",
    "import_cpu_s",
    "train_cpu_s",
    "first_loss",
    "last_loss",
    "learned",
}


@pytest.mark.parametrize("framework", STYLES)
def test_the_programs_are_found_by_listing(framework: str) -> None:
    found = ergonomics.programs(framework)
    assert list(found) == STYLES[framework]
    assert all(Path(path).parent.name == framework for path in found.values())


def test_a_framework_without_programs_has_none() -> None:
    assert ergonomics.programs("jax") == {}


def test_an_absent_framework(ask: Any) -> None:
    result = ask("capabilities/ergonomics", "pytorch", install="python -m pip install torch")
    assert result.outcome == "not_installed"
    assert result.remedy == "python -m pip install torch"


def test_what_cannot_run_is_counted_all_the_same(ask: Any, fakes: Path) -> None:
    result = ask("capabilities/ergonomics", "pytorch", search=fakes / "quiet")
    assert result.outcome == "failed"
    assert "module: ImportError" in result.message
    assert "sequential: ImportError" in result.message
    assert set(result.values) == {
        f"{style}_{name}"
        for style in STYLES["pytorch"]
        for name in ("statements", "tokens", "names", "imports")
    }


@pytest.mark.framework
@pytest.mark.parametrize("framework", STYLES)
def test_every_program_of_a_real_framework_learns(ask_real: Any, framework: str) -> None:
    values = ask_real(framework)("capabilities/ergonomics", framework).values
    styles = STYLES[framework]
    assert set(values) == {f"{style}_{name}" for style in styles for name in PER_STYLE}
    assert all(values[f"{style}_learned"] is True for style in styles)
