"""What the commands that read reports share: their arguments, and how comparisons are shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from advisor.model.comparison import Comparison

FORMATS = ("console", "json")

ReportArgument = Annotated[
    Path, typer.Argument(metavar="REPORT", help="What `recommend --format json` wrote.")
]
DetailsOption = Annotated[
    bool, typer.Option("--details", help="Show every step, however small, and every place.")
]


def check(command: str, format_: str, output: Path | None, *inputs: Path) -> None:
    """Refuse an unknown format, and an output that cannot be written or is an input."""
    from advisor.cli.probe import check_writable
    from advisor.errors import UsageProblem, did_you_mean

    if format_ not in FORMATS:
        near = did_you_mean(format_, FORMATS) or f"; there are {', '.join(FORMATS)}"
        raise UsageProblem(f"{command} has no format {format_!r}{near}")
    check_writable(output)
    for given in inputs:
        if output is not None and output.resolve() == given.resolve():
            raise UsageProblem(f"--output would overwrite {given}", "give another file")


def shown(comparison: Comparison, format_: str, output: Path | None, *, details: bool) -> str:
    """The comparison as a page for where it goes, or as JSON."""
    if format_ == "json":
        return comparison.model_dump_json(by_alias=True, indent=2) + "\n"
    from advisor.cli.output import place
    from advisor.report.console_parts.comparison import render_comparison

    to = place(output)
    return render_comparison(comparison, width=to.width, colour=to.colour, details=details)
