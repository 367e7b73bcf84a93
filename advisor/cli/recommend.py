"""`advisor recommend`: the main job, from answers and probes to a report."""

from __future__ import annotations

from typing import Annotated

import typer

from advisor.cli.options import (
    AnswerOption,
    AnswersOption,
    AsOfOption,
    DetailsOption,
    ExpectOption,
    FailOnUnknownOption,
    FormatOption,
    FrameworkOption,
    NoInputOption,
    OutputOption,
    ProbesOption,
    PythonOption,
    RequireOption,
    RulesOption,
    SeedOption,
    TimeoutOption,
)

PRESETS = "off|quick|standard|thorough"


def recommend(
    answers: AnswersOption = None,
    answer: AnswerOption = None,
    no_input: NoInputOption = False,
    preset: Annotated[
        str | None,
        typer.Option(
            "--preset",
            metavar=PRESETS,
            help="How much to measure; quick, or off where probe files are given.",
        ),
    ] = None,
    probes: ProbesOption = None,
    python: PythonOption = None,
    framework: FrameworkOption = None,
    timeout: TimeoutOption = None,
    rules: RulesOption = None,
    format_: FormatOption = "console",
    details: DetailsOption = False,
    output: OutputOption = None,
    seed: SeedOption = 0,
    as_of: AsOfOption = None,
    expect: ExpectOption = None,
    require: RequireOption = None,
    fail_on_unknown: FailOnUnknownOption = False,
) -> None:
    """Recommend a framework, and say why.

    On a terminal it asks what no file or option answers, while the probes measure this machine.
    """
    from advisor.cli.inputs import Inputs
    from advisor.cli.job import Job

    asked, filed, judges = tuple(answer or ()), tuple(probes or ()), tuple(python or ())
    named = tuple(framework or ())
    inputs = Inputs(answers, asked, no_input, preset, filed, judges, named, timeout)
    policy = (expect, require, fail_on_unknown)
    Job(inputs, format_, details, output, seed, as_of, *policy, packs=tuple(rules or ())).run()
