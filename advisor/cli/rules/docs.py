"""`advisor rules docs`: the rule base as pages, in Markdown or HTML."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.options import RulesOption
from advisor.cli.rules.linting import FolderArgument, layers
from advisor.errors import AdvisorError, UsageProblem

if TYPE_CHECKING:
    from advisor.knowledge.documentation.folder import Changes
    from advisor.knowledge.documentation.tree import Format

METHOD = "method.md"
"""The page on the method, which lies beside the folder of pages in a checkout."""


def docs(
    output: Annotated[
        Path, typer.Option("--output", metavar="DIR", help="The folder to write the pages to.")
    ],
    folder: FolderArgument = None,
    rules: RulesOption = None,
    format_: Annotated[
        str, typer.Option("--format", metavar="markdown|html", help="What to write.")
    ] = "markdown",
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if a page is not current.")
    ] = False,
) -> None:
    """Write the rule base as pages for people.

    Every scale, rating, requirement, route, question, claim and myth, with conditions in English.
    Only pages that this command wrote are ever replaced or removed.
    """
    from advisor.knowledge.documentation.book import Book
    from advisor.knowledge.documentation.folder import changes
    from advisor.knowledge.documentation.tree import tree
    from advisor.knowledge.load import checked, read_all

    kind = _format(format_)
    base, packs = layers(folder, rules)
    sources = read_all(base, packs=packs)
    at_hand = kind == "markdown" and (output.resolve().parent / METHOD).is_file()
    pages = tree(Book(checked(sources), tuple(sources)), kind, f"../{METHOD}" if at_hand else "")
    found = changes(output, pages)
    if check and found:
        hint = f"{_again(folder, rules or (), output, kind)} brings them up to date"
        raise AdvisorError("\n".join(f"{output}: {line}" for line in found), hint)
    if not check:
        _write(output, pages, found)


def _again(folder: Path | None, rules: Iterable[Path], output: Path, kind: Format) -> str:
    """The command that writes what was checked."""
    words = [str(folder)] if folder else []
    words += [word for pack in rules for word in ("--rules", str(pack))]
    words += ["--output", str(output), *(["--format", kind] if kind != "markdown" else [])]
    return f"advisor rules docs {shlex.join(words)}"


def _write(output: Path, pages: Mapping[str, str], found: Changes) -> None:
    from advisor.intake.saved import write_atomically

    for path in (*found.missing, *found.different):
        write_atomically(output / path, pages[path])
    for path in found.stale:
        (output / path).unlink()
    written = len(found.missing) + len(found.different)
    print(
        f"{len(pages)} pages in {output}: {written} written, {len(found.stale)} removed",
        file=sys.stderr,
    )


def _format(name: str) -> Format:
    formats: tuple[Format, ...] = ("markdown", "html")
    for known in formats:
        if name == known:
            return known
    raise UsageProblem(f"there is no format {name!r}; there are {', '.join(formats)}")
