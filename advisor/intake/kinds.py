"""What kind of file somebody handed in."""

from __future__ import annotations

from pathlib import Path

from advisor.errors import UsageProblem
from advisor.intake.json_files import read_object
from advisor.intake.probing.files import SCHEMA

_HINT = "`advisor recommend --format json` and `advisor probe` write such files"


def are_probe_files(one: Path, other: Path) -> bool:
    """Whether both are probe files, or neither is; raises `UsageProblem` if only one is."""
    kinds = [_is_probe_file(path) for path in (one, other)]
    if kinds[0] == kinds[1]:
        return kinds[0]
    probes, report = (one, other) if kinds[0] else (other, one)
    raise UsageProblem(
        f"{probes} is a probe file, and {report} is none", "compare two reports, or two probe files"
    )


def _is_probe_file(path: Path) -> bool:
    return read_object(path, "report or probe file", _HINT).get("schema") == SCHEMA
