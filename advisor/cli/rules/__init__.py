"""`advisor rules`: what the rule base holds, and whether it is sound; one file per command."""

from __future__ import annotations

import typer

from advisor.cli.rules import (
    diff,
    docs,
    effective,
    explaining,
    linting,
    listing,
    myths,
    showing,
    stale,
    testing,
)

app = typer.Typer(help="Read, check and document the rule base.", no_args_is_help=True)
app.command("list")(listing.list_)
app.command("lint")(linting.lint)
app.command("explain")(explaining.explain)
app.command("effective")(effective.effective)
app.command("stale")(stale.stale)
app.command("myths")(myths.myths)
app.command("test")(testing.run_tests)
app.command("diff")(diff.diff)
app.command("docs")(docs.docs)
app.command("show")(showing.show_record)
