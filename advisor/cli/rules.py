"""`advisor rules`: what the rule base holds, and whether it is sound."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from advisor.cli.options import FormatOption
from advisor.errors import Problem, UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.knowledge.catalogue import Entry
    from advisor.knowledge.lint import Review

app = typer.Typer(help="List or check the rule base.", no_args_is_help=True)

FolderArgument = Annotated[
    Path | None,
    typer.Argument(metavar="FOLDER", help="Rule files to read instead of the ones that ship."),
]


@app.command("list")
def list_(
    kind: Annotated[
        str | None, typer.Argument(metavar="KIND", help="Only these, such as questions.")
    ] = None,
    format_: FormatOption = "console",
) -> None:
    """List what the rule base holds.

    Each criterion, question, framework, requirement, route and so on with its id, title and place.
    """
    from advisor.bundle import bundled
    from advisor.knowledge.catalogue import KINDS, catalogue
    from advisor.knowledge.load import read_all

    if kind is not None and kind not in KINDS:
        near = did_you_mean(kind, KINDS)
        raise UsageProblem(f"nothing is called {kind!r}; there are {', '.join(KINDS)}{near}")
    shown = [item for item in catalogue(read_all(bundled("rules"))) if kind in (None, item.group)]
    _print(format_, [vars(item) for item in shown], _table(shown))


@app.command()
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
    from advisor.knowledge.lint import review

    try:
        today = date.today() if as_of is None else date.fromisoformat(as_of)
    except ValueError:
        raise UsageProblem(f"--as-of {as_of!r} is no day such as 2026-11-22") from None
    found = review(folder or bundled("rules"), today)
    warnings = () if quiet else found.warnings
    data = {"errors": [*map(vars, found.errors)], "warnings": [*map(vars, warnings)]}
    _print(format_, data, _frames(found, warnings))
    raise typer.Exit(1 if found.errors else 0)


def _print(format_: str, data: Any, lines: Iterable[str]) -> None:
    if format_ not in ("console", "json"):
        raise UsageProblem(f"there is no format {format_!r}; there are console, json")
    typer.echo(json.dumps(data, indent=2) if format_ == "json" else "\n".join(lines))


def _table(entries: Iterable[Entry]) -> Iterator[str]:
    for group, members in groupby(entries, key=attrgetter("group")):
        items = list(members)
        yield f"{group} ({sum(item.kind != 'leaf' for item in items)})"
        names = [f"{'  ' * (1 + (item.kind == 'leaf'))}{item.id}" for item in items]
        width = max(map(len, names))
        for name, item in zip(names, items, strict=True):
            yield f"{name:<{width}}  {item.title}  ({item.file}:{item.line})"


def _frames(found: Review, warnings: Iterable[Problem]) -> Iterator[str]:
    yield from map(str, found.errors)
    yield from (str(problem).replace(": ", ": warning ", 1) for problem in warnings)
    counts = ((len(found.errors), "error"), (len(found.warnings), "warning"))
    yield ", ".join(f"{count} {noun}{'s' * (count != 1)}" for count, noun in counts)
