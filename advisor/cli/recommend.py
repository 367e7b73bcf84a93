"""`advisor recommend`: the main job, from answers and probes to a report."""

from __future__ import annotations

from datetime import date
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
    SeedOption,
    TimeoutOption,
)
from advisor.errors import UsageProblem

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
    from advisor.advise import advise
    from advisor.cli.inputs import Inputs, take
    from advisor.cli.output import chosen_renderer, write
    from advisor.cli.policy import Policy, expected_framework
    from advisor.cli.probe import check_writable, chosen_frameworks
    from advisor.intake.probing.facts import probe_facts
    from advisor.knowledge.load import load
    from advisor.model.facts import Facts

    show = chosen_renderer(format_, output, details=details)
    day = _day(as_of)
    knowledge = load()
    candidates = chosen_frameworks(knowledge, framework or ())
    policy = Policy(expected_framework(expect, candidates), require, fail_on_unknown)
    check_writable(output)
    inputs = Inputs(
        answers=answers,
        options=tuple(answer or ()),
        no_input=no_input,
        preset=preset,
        probe_files=tuple(probes or ()),
        pythons=tuple(python or ()),
        candidates=candidates,
        timeout_s=timeout,
    )
    gathered, results = take(knowledge, inputs)
    values = {**gathered.facts, **probe_facts(results, knowledge.fact_types)}
    facts = Facts(as_of=day, seed=seed, candidates=candidates, values=values, probes=results)
    report = advise(knowledge, facts)
    write(show(report), output)
    gathered.finish()
    policy.check(report)


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise UsageProblem(f"--as-of: {text!r} is no day", "write it as 2026-11-22") from None
