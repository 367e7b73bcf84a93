"""`advisor rules`: what the rule base holds, and whether it is sound; one file per command."""

from __future__ import annotations

import typer

from advisor.cli.rules import linting, listing

app = typer.Typer(help="Read, check and document the rule base.", no_args_is_help=True)
app.command("list")(listing.list_)
app.command("lint")(linting.lint)
