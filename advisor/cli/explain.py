"""`advisor explain`: where a number of a report comes from, down to the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.comparing import ReportArgument, check
from advisor.cli.options import FormatOption, OutputOption, RulesOption

if TYPE_CHECKING:
    from pathlib import Path

    from advisor.model.explanation import Explanation


def explain(
    report: ReportArgument,
    item: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="What to explain; without it the verdict."),
    ] = None,
    details: Annotated[
        bool, typer.Option("--details", help="Show every rule, claim, source and id.")
    ] = False,
    rules: RulesOption = None,
    format_: FormatOption = "console",
    output: OutputOption = None,
) -> None:
    """Show where a number of a report comes from.

    A criterion, leaf, question, framework, rule, route, fact or piece of evidence: every
    contribution down to the evidence with its date, in sums that close. Without an ID: the verdict,
    and what can be explained.
    """
    from advisor.cli.output import write
    from advisor.intake.reports import read_report
    from advisor.knowledge.load import load
    from advisor.report.explanation.explain import explain as explained

    check("explain", format_, output, report)
    read = read_report(report)
    made = explained(read, load(packs=rules or (), as_of=read.as_of), item)
    write(_shown(made, format_, output, details=details), output, "explanation")


def _shown(made: Explanation, format_: str, output: Path | None, *, details: bool) -> str:
    if format_ == "json":
        return made.model_dump_json(by_alias=True, indent=2) + "\n"
    from advisor.cli.output import place
    from advisor.report.console_parts.explanation import render_explanation

    to = place(output)
    return render_explanation(made, width=to.width, colour=to.colour, details=details)
