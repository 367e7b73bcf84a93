"""The options that commands share, and the policies of `recommend`."""

from __future__ import annotations

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
FrameworkOption = Annotated[
    list[str] | None,
    typer.Option("--framework", metavar="ID", help="Only this framework; may be repeated."),
]
PythonOption = Annotated[
    list[str] | None,
    typer.Option(
        "--python",
        metavar="FRAMEWORK=PATH",
        help="The Python that has this framework; may be repeated.",
    ),
]
TimeoutOption = Annotated[
    float | None,
    typer.Option("--timeout", min=1, metavar="SECONDS", help="The most that one probe may take."),
]
ProbesOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--probes", metavar="FILE", help="Use what `advisor probe` wrote; may be repeated."
    ),
]
RulesOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--rules", metavar="DIR", help="Lay this pack over the rules that ship; may be repeated."
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        metavar="PATH",
        help="Write here, not to standard output (-).",
        callback=lambda path: None if path == Path("-") else path,
    ),
]
FormatOption = Annotated[
    str, typer.Option("--format", metavar="console|json", help="How to print it.")
]
DetailsOption = Annotated[
    bool, typer.Option("--details", help="Show every value, fact and constant.")
]
SeedOption = Annotated[
    int, typer.Option("--seed", min=0, metavar="N", help="Seed of the simulation.")
]
AsOfOption = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Judge as on this day.")
]
ExpectOption = Annotated[
    str | None, typer.Option("--expect", metavar="ID", help="Exit with 4 if not this framework.")
]
RequireOption = Annotated[
    str | None,
    typer.Option(
        "--require", metavar="settled|clear|leans", help="Exit with 4 if less sure than this."
    ),
]
FailOnUnknownOption = Annotated[
    bool, typer.Option("--fail-on-unknown", help="Exit with 4 if a must is open.")
]
