"""`advisor replay`: a report recomputed from its own inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor.cli.comparing import DetailsOption, ReportArgument, check
from advisor.cli.options import FormatOption, RulesOption

if TYPE_CHECKING:
    from advisor.model.comparison import Replay


def replay(
    report: ReportArgument,
    details: DetailsOption = False,
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """Recompute a report from its own inputs.

    It must be identical in every value; otherwise the exit code is 4, and it is said what differs
    and why: another rule base, another version of the advisor, or an edited file.
    """
    from advisor.cli.output import write
    from advisor.comparison.replay import replay as replayed
    from advisor.errors import PolicyFailed
    from advisor.intake.reports import read_report
    from advisor.knowledge.load import load

    check("replay", format_, None)
    read = read_report(report)
    found = replayed(load(packs=rules or (), as_of=read.as_of), read)
    write(_shown(found, format_, details=details), None)
    if not found.identical:
        raise PolicyFailed(f"the replay of {report} differs")


def _shown(found: Replay, format_: str, *, details: bool) -> str:
    if format_ == "json":
        return found.model_dump_json(by_alias=True, indent=2) + "\n"
    from advisor.cli.output import place
    from advisor.report.console_parts.replayed import render_replay

    to = place(None)
    return render_replay(found, width=to.width, colour=to.colour, details=details)
