"""`advisor what-if`: a report recomputed on other inputs, and what changed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.comparing import ReportArgument, check, shown
from advisor.cli.options import (
    AnswerOption,
    DetailsOption,
    FormatOption,
    OutputOption,
    RulesOption,
)

if TYPE_CHECKING:
    from advisor.model.comparison import Comparison
    from advisor.model.report import Report


WeightOption = Annotated[
    list[str] | None,
    typer.Option(
        "--weight",
        metavar="CRITERION=SHARE",
        help="Let a criterion have this share of all weight (0.4 or 40%); may be repeated.",
    ),
]
WithoutOption = Annotated[
    list[str] | None,
    typer.Option("--without", metavar="FRAMEWORK", help="Leave it out; may be repeated."),
]
FactOption = Annotated[
    list[str] | None,
    typer.Option("--fact", metavar="ID=VALUE", help="Suppose another machine; may be repeated."),
]


def what_if(
    report: ReportArgument,
    answer: AnswerOption = None,
    weight: WeightOption = None,
    without: WithoutOption = None,
    fact: FactOption = None,
    details: DetailsOption = False,
    rules: RulesOption = None,
    format_: FormatOption = "console",
    output: OutputOption = None,
) -> None:
    """Recompute a report on other inputs.

    What changed comes first, then the new report. A value may be dont-know in --answer, and unknown
    or not-applicable in --fact.
    """
    from advisor.comparison.what_if.changes import Changes
    from advisor.comparison.what_if.suppose import suppose
    from advisor.errors import UsageProblem
    from advisor.intake.reports import read_report
    from advisor.knowledge.load import load

    options = (answer, weight, without, fact)
    changes = Changes(*(tuple(given or ()) for given in options))
    if changes.is_nothing:
        hint = "advisor what-if REPORT --answer ID=VALUE shows what another answer would change"
        raise UsageProblem("give --answer, --weight, --without or --fact", hint)
    check("what-if", format_, output, report)
    old = read_report(report)
    knowledge = load(packs=rules or (), as_of=old.as_of)
    _write(old, suppose(knowledge, old, changes), format_, output, details=details)


def _write(
    old: Report, found: Comparison, format_: str, output: Path | None, *, details: bool
) -> None:
    from advisor.cli.output import chosen_renderer, write
    from advisor.comparison.replay import made_otherwise

    new = found.report
    assert new is not None
    for reason in made_otherwise(old, new):
        print(f"advisor: the report was {reason}; what that moves comes first", file=sys.stderr)
    text = shown(found, format_, output, details=details)
    if format_ == "console":
        text += f"\n{chosen_renderer(format_, output, details=details)(new)}"
    write(text, output, "comparison")
