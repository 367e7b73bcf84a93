"""`advisor ask`: only the questionnaire; writes an answers file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

AnswersOption = Annotated[
    Path | None,
    typer.Option("--answers", metavar="FILE", help="Take answers from this file (YAML)."),
]
AnswerOption = Annotated[
    list[str] | None,
    typer.Option("--answer", metavar="ID=VALUE", help="Answer one question; may be repeated."),
]
NoInputOption = Annotated[
    bool, typer.Option("--no-input", help="Never ask; unanswered questions count as unknown.")
]


def ask(
    answers: AnswersOption = None,
    answer: AnswerOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="PATH", help="Write here, not to standard output."),
    ] = None,
    no_input: NoInputOption = False,
) -> None:
    """Ask the questions and write the answers as a file to keep, edit and share."""
    from advisor.cli.probe import check_writable
    from advisor.intake.console import terminal
    from advisor.intake.gather import gather
    from advisor.intake.saved import write_atomically
    from advisor.intake.writing import render
    from advisor.knowledge.load import load

    check_writable(output)
    gathered = gather(
        load(),
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
