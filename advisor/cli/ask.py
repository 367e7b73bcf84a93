"""`advisor ask`: only the questionnaire; writes an answers file."""

from __future__ import annotations

import sys

import typer

from advisor.cli.options import (
    AnswerOption,
    AnswersOption,
    NoInputOption,
    OutputOption,
    RulesOption,
)


def ask(
    answers: AnswersOption = None,
    answer: AnswerOption = None,
    output: OutputOption = None,
    no_input: NoInputOption = False,
    rules: RulesOption = None,
) -> None:
    """Ask the questions, and write an answers file."""
    from advisor.cli.probe import check_writable
    from advisor.intake.console import terminal
    from advisor.intake.gather import gather
    from advisor.intake.saved import write_atomically
    from advisor.intake.writing import render
    from advisor.knowledge.load import load

    check_writable(output)
    gathered = gather(
        load(packs=rules or ()),
        answers_file=answers,
        options=answer or (),
        console=None if no_input else terminal(),
        no_input=no_input,
    )
    for warning in gathered.warnings:
        typer.echo(f"advisor: warning: {warning}", err=True)
    file = gathered.file
    about = (file.name, file.about) if file else ("", "")
    text = render(gathered.shown, gathered.applied, *about)
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_atomically(output, text)
        typer.echo(f"{len(gathered.applied)} answers are in {output}", err=True)
    gathered.finish()
