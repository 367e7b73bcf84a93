"""`advisor diff`: what moved between two reports, and what moved it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.comparing import DetailsOption, check, shown
from advisor.cli.options import FormatOption, OutputOption, RulesOption


def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="What `recommend --format json` wrote.")
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The report to compare it with.")],
    details: DetailsOption = False,
    rules: RulesOption = None,
    format_: FormatOption = "console",
    output: OutputOption = None,
) -> None:
    """Show what moved between two reports.

    Each point by which a score moved belongs to one answer, fact, measurement, weight or rule base.
    The exit code is 0 whether or not they differ.
    """
    from advisor.cli.output import write
    from advisor.comparison.compare import compare
    from advisor.intake.reports import read_report
    from advisor.knowledge.load import load

    check("diff", format_, output, old, new)
    reports = read_report(old), read_report(new)
    comparison = compare(load(packs=rules or (), as_of=reports[1].as_of), *reports)
    if format_ == "console" and reports[0] == reports[1]:
        write("no difference\n", output, "comparison")
    else:
        write(shown(comparison, format_, output, details=details), output, "comparison")
