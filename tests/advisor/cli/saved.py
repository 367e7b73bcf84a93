"""Reports as `recommend` writes them, to be compared by other commands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.advisor.cli.running import ROOT, run

QUIET = ("--no-input", "--preset", "off", "--as-of", "2026-11-22", "--format", "json")


def saved(path: Path, example: str = "vision-on-phones", *more: str) -> Path:
    """The report on an example, at that path."""
    answers = ROOT / "examples" / "answers" / f"{example}.yaml"
    done = run("recommend", "--answers", str(answers), *QUIET, *more, "--output", str(path))
    assert done.returncode == 0, done.stderr
    return path


def edited(report: Path, name: str, **changes: Any) -> Path:
    """A copy beside the report with other top-level values."""
    copy = report.with_name(name)
    data = json.loads(report.read_text(encoding="utf-8"))
    copy.write_text(json.dumps({**data, **changes}), encoding="utf-8")
    return copy
