"""What the commands on rules print: lines for people, or data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

import typer

from advisor.errors import UsageProblem


def show(format_: str, data: Any, lines: Iterable[str]) -> None:
    """Print the lines, or the data as JSON; raises `UsageProblem` for any other format."""
    if format_ not in ("console", "json"):
        raise UsageProblem(f"there is no format {format_!r}; there are console, json")
    typer.echo(json.dumps(data, indent=2) if format_ == "json" else "\n".join(lines))


def day(text: str | None) -> date:
    """The day that `--as-of` names, or today."""
    try:
        return date.today() if text is None else date.fromisoformat(text)
    except ValueError:
        raise UsageProblem(f"--as-of {text!r} is no day such as 2026-11-22") from None
