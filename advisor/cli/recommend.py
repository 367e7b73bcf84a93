"""`advisor recommend`: the main job, from answers and probes to a report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from advisor.cli.ask import AnswerOption, AnswersOption, NoInputOption
from advisor.cli.probe import FrameworkOption, PythonOption, TimeoutOption
from advisor.errors import UsageProblem


def recommend(
    answers: AnswersOption = None,
    answer: AnswerOption = None,
    no_input: NoInputOption = False,
    preset: Annotated[
        str | None,
        typer.Option(
            "--preset",
            metavar="off|quick|standard|thorough",
            help="How much to measure; quick, or off where probe files are given.",
        ),
    ] = None,
    probes: Annotated[
        list[Path] | None,
        typer.Option(
            "--probes", metavar="FILE", help="Use what `advisor probe` wrote; repeatable."
        ),
    ] = None,
    python: PythonOption = None,
    framework: FrameworkOption = None,
    timeout: TimeoutOption = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="console|json", help="How to show the report.")
    ] = "console",
    details: Annotated[
        bool, typer.Option("--details", help="Show every value, fact and constant.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="PATH", help="Write here, not to standard output."),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of the simulation.")] = 0,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Judge as on this day.")
    ] = None,
    expect: Annotated[
        str | None, typer.Option("--expect", metavar="ID", help="Exit with 4 if not this one.")
    ] = None,
    require: Annotated[
        str | None,
        typer.Option(
            "--require", metavar="settled|clear|leans", help="Exit with 4 if less sure than this."
        ),
    ] = None,
    fail_on_unknown: Annotated[
        bool, typer.Option("--fail-on-unknown", help="Exit with 4 if a must is open.")
    ] = False,
) -> None:
    """Recommend a framework: ask or read answers, measure this machine, decide, report."""
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
