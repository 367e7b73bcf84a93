"""What the commands on rules print: lines for people, or data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from advisor.cli.output import write
from advisor.errors import UsageProblem, did_you_mean


def show(
    format_: str, data: Any, lines: Iterable[str], **more: Callable[[], dict[str, Any]]
) -> None:
    """Print the lines, or the data as JSON, or as another kind of JSON that has a name of its own.

    Raises `UsageProblem` for any other format.
    """
    kinds = {"json": lambda: data, **more}
    if format_ != "console" and format_ not in kinds:
        known = ("console", *kinds)
        near = did_you_mean(format_, known)
        raise UsageProblem(f"there is no format {format_!r}; there are {', '.join(known)}{near}")
    text = "\n".join(lines) if format_ == "console" else json.dumps(kinds[format_](), indent=2)
    write(f"{text}\n", None)


def day(text: str | None) -> date:
    """The day that `--as-of` names, or today."""
    try:
        return date.today() if text is None else date.fromisoformat(text)
    except ValueError:
        raise UsageProblem(f"--as-of {text!r} is no day such as 2026-11-22") from None
