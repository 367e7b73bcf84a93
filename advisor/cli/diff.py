"""`advisor diff`: what moved between two reports or two probe files, and what moved it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.comparing import DetailsOption, check, shown
from advisor.cli.options import FormatOption, OutputOption, RulesOption

WHAT = "comparison"


def diff(
    old: Annotated[
        Path,
        typer.Argument(metavar="OLD", help="What `recommend --format json` or `probe` wrote."),
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The file to compare it with.")],
    details: DetailsOption = False,
    rules: RulesOption = None,
    format_: FormatOption = "console",
    output: OutputOption = None,
) -> None:
    """Show what moved between two reports or probe files.

    Each point by which a score moved belongs to one answer, fact, measurement, weight or rule base.
    Of two probe files: versions, settings and times. The exit code is 0 whether or not they differ.
    """
    from advisor.cli.output import write
    from advisor.intake.kinds import are_probe_files

    check("diff", format_, output, old, new)
    if are_probe_files(old, new):
        write(_probes(old, new, rules or (), format_, output), output, WHAT)
        return
    from advisor.comparison.compare import compare
    from advisor.intake.reports import read_report
    from advisor.knowledge.load import load

    reports = read_report(old), read_report(new)
    comparison = compare(load(packs=rules or (), as_of=reports[1].as_of), *reports)
    if format_ == "console" and reports[0] == reports[1]:
        write("no difference\n", output, WHAT)
    else:
        write(shown(comparison, format_, output, details=details), output, WHAT)


def _probes(old: Path, new: Path, rules: Sequence[Path], format_: str, output: Path | None) -> str:
    from advisor.cli.output import place
    from advisor.comparison.probes.compare import compare_probes
    from advisor.intake.probing.files import read_probes
    from advisor.knowledge.load import load
    from advisor.report.console_parts.probe_comparison import render_probe_comparison

    files = read_probes(old), read_probes(new)
    if format_ == "console" and files[0] == files[1]:
        return "no difference\n"
    comparison = compare_probes(load(packs=rules).method.speed, *files)
    if format_ == "json":
        return comparison.model_dump_json(by_alias=True, indent=2) + "\n"
    to = place(output)
    return render_probe_comparison(comparison, width=to.width, colour=to.colour)
