"""`advisor probe`: only the probes; writes a probe file that `recommend --probes` reads."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
        str,
        typer.Option("--preset", metavar="quick|standard|thorough", help="How much to measure."),
    ] = "quick",
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
    from advisor.cli.probe_summary import summarise
    from advisor.cli.progress import watch
    from advisor.intake.environments.wishes import Wishes
    from advisor.intake.probing import files
    from advisor.intake.probing.background import in_background
    from advisor.intake.probing.plan import make_plan
    from advisor.intake.probing.presets import preset as preset_of
    from advisor.knowledge.load import load

    amount = preset_of(preset, allow_off=False)
    knowledge = load(packs=rules or ())
    names = chosen_frameworks(knowledge, framework or ())
    check_writable(output)
    wishes = Wishes(install, yes, constraint, own_index, installer, fetch_python)
    interpreters = provided(knowledge, names, python or (), wishes)
    with in_background(make_plan(knowledge, interpreters, amount, timeout)) as probing:
        file = files.probe_file(watch(probing))
    if output is None:
        sys.stdout.write(files.text(file))
        sys.stdout.flush()
    else:
        files.write_probes(output, file)
    if sys.stderr.isatty():
        summarise(file)


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
