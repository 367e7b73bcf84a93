"""`advisor rules lint`: everything that can be said against a rule base."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote

import typer

from advisor.cli.options import RulesOption
from advisor.cli.rules.printing import day, show
from advisor.errors import AdvisorError, Problem

if TYPE_CHECKING:
    from advisor.knowledge.linting.lint import Review

FolderArgument = Annotated[
    Path | None,
    typer.Argument(metavar="FOLDER", help="Rule files to read instead of the ones that ship."),
]


def layers(folder: Path | None, rules: Iterable[Path] | None) -> tuple[Path, tuple[Path, ...]]:
    """The folder of the rule base, and those of the packs; FOLDER is a pack if it says so."""
    from advisor.bundle import bundled

    packs = tuple(rules or ())
    if folder is not None and not folder.is_dir():
        raise AdvisorError(f"there is no folder {folder}", "name a folder of rule files, or none")
    if folder is not None and (folder / "pack.yaml").is_file():
        return bundled("rules"), (*packs, folder)
    return folder or bundled("rules"), packs


def lint(
    folder: FolderArgument = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Judge as on this day.")
    ] = None,
    rules: RulesOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show errors, not warnings.")] = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="console|json|sarif", help="How to print it.")
    ] = "console",
) -> None:
    """Check every rule file and every example.

    Errors give exit code 1; warnings, such as evidence that is past its review date, do not. A
    folder with a `pack.yaml` is a pack, and is checked on top of the rules that ship.
    """
    from advisor.knowledge.linting.lint import review
    from advisor.knowledge.linting.sarif import sarif

    base, packs = layers(folder, rules)
    found = review(base, day(as_of), packs)
    warnings = () if quiet else found.warnings
    data = {"errors": [*map(vars, found.errors)], "warnings": [*map(vars, warnings)]}

    def log() -> dict[str, Any]:
        return sarif((*found.errors, *warnings), partial(_uri, folders=(base, *packs)))

    show(format_, data, _frames(found, warnings), sarif=log)
    raise typer.Exit(1 if found.errors else 0)


def _frames(found: Review, warnings: Iterable[Problem]) -> Iterator[str]:
    yield from map(str, found.errors)
    yield from (str(problem).replace(": ", ": warning ", 1) for problem in warnings)
    counts = ((len(found.errors), "error"), (len(found.warnings), "warning"))
    yield ", ".join(f"{count} {noun}{'s' * (count != 1)}" for count, noun in counts)


def _uri(name: str, folders: Iterable[Path]) -> str:
    """Where a file lies: as seen from here if it is below, which is what code hosts want."""
    paths = [folder.resolve().parent / name for folder in folders]
    path = next((path for path in paths if path.exists()), paths[0])
    if path.is_relative_to(Path.cwd()):
        return quote(path.relative_to(Path.cwd()).as_posix())
    return path.as_uri()
