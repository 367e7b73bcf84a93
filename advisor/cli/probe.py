"""`advisor probe`: only the probes; writes a probe file that `recommend --probes` reads."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli import probe_options as what
from advisor.cli.env import options as how
from advisor.cli.options import (
    FrameworkOption,
    OutputOption,
    PythonOption,
    RulesOption,
    TimeoutOption,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor.model.knowledge import Knowledge


def probe(
    framework: FrameworkOption = None,
    python: PythonOption = None,
    preset: Annotated[
        str | None,
        typer.Option(
            "--preset", metavar="quick|standard|thorough", help="How much to measure; else quick."
        ),
    ] = None,
    only: what.OnlyOption = None,
    capabilities: what.CapabilitiesOption = None,
    workload: what.WorkloadOption = None,
    repeat: what.RepeatOption = 1,
    timeout: TimeoutOption = None,
    install: how.InstallOption = False,
    yes: how.YesOption = False,
    constraint: how.ConstraintOption = None,
    own_index: how.OwnIndexOption = False,
    installer: how.InstallerOption = None,
    fetch_python: how.FetchPythonOption = False,
    rules: RulesOption = None,
    output: OutputOption = None,
) -> None:
    """Measure this machine, and write a probe file."""
    from advisor.cli.env.installing import provided
    from advisor.cli.measuring import chosen_preset, measured_into
    from advisor.cli.output import write
    from advisor.cli.own import check_own, own_workload
    from advisor.cli.probe_summary import summarise
    from advisor.intake.environments.wishes import Wishes
    from advisor.intake.probing.files import text
    from advisor.intake.probing.plan import make_plan
    from advisor.knowledge.load import load

    knowledge = load(packs=rules or ())
    names = chosen_frameworks(knowledge, framework or ())
    own = own_workload(knowledge, workload, names, output)
    amount = chosen_preset(preset, only or (), own, capabilities or ())
    check_writable(output)
    wishes = Wishes(install, yes, constraint, own_index, installer, fetch_python)
    interpreters = provided(knowledge, names, python or (), wishes)
    plan = make_plan(knowledge, interpreters, amount, timeout, own)
    file = measured_into(plan, repeat, output)
    write(text(file), output, "probe file")
    if sys.stderr.isatty():
        summarise(file, knowledge.method.speed)
    check_own(own, file.results)


def chosen_frameworks(knowledge: Knowledge, wanted: Sequence[str]) -> tuple[str, ...]:
    """The frameworks to look at, in the rule base's order; all of them if none is named."""
    from advisor.errors import UsageProblem, did_you_mean

    there_are = tuple(framework.id for framework in knowledge.frameworks)
    for name in wanted:
        if name not in there_are:
            near = did_you_mean(name, there_are) or f"; there are {', '.join(there_are)}"
            raise UsageProblem(f"--framework: no framework is called {name!r}{near}")
    return tuple(name for name in there_are if not wanted or name in wanted)


def check_writable(output: Path | None) -> None:
    """Refuse a place that cannot be written before a minute of measuring, not after it."""
    from advisor.errors import AdvisorError

    if output is None:
        return
    folder = output.absolute().parent
    if not folder.is_dir():
        raise AdvisorError(f"there is no folder {folder}", f"mkdir -p {folder} makes it")
    if output.is_dir() or not os.access(output if output.exists() else folder, os.W_OK):
        raise AdvisorError(f"{output} cannot be written", "give a file that can with --output")
