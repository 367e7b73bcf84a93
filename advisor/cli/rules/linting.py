"""`advisor rules lint`: everything that can be said against a rule base."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.options import FormatOption
from advisor.cli.rules.printing import day, show
from advisor.errors import Problem

if TYPE_CHECKING:
    from advisor.knowledge.linting.lint import Review

FolderArgument = Annotated[
    Path | None,
    typer.Argument(metavar="FOLDER", help="Rule files to read instead of the ones that ship."),
]


def lint(
    folder: FolderArgument = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Judge as on this day.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show errors, not warnings.")] = False,
    format_: FormatOption = "console",
) -> None:
    """Check every rule file and every example.

    Errors give exit code 1; warnings, such as evidence that is past its review date, do not.
    """
    from advisor.bundle import bundled
    from advisor.knowledge.linting.lint import review

    found = review(folder or bundled("rules"), day(as_of))
    warnings = () if quiet else found.warnings
    data = {"errors": [*map(vars, found.errors)], "warnings": [*map(vars, warnings)]}
    show(format_, data, _frames(found, warnings))
    raise typer.Exit(1 if found.errors else 0)


def _frames(found: Review, warnings: Iterable[Problem]) -> Iterator[str]:
    yield from map(str, found.errors)
    yield from (str(problem).replace(": ", ": warning ", 1) for problem in warnings)
    counts = ((len(found.errors), "error"), (len(found.warnings), "warning"))
    yield ", ".join(f"{count} {noun}{'s' * (count != 1)}" for count, noun in counts)
