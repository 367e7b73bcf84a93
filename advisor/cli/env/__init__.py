"""`advisor env`: the environments that `advisor probe --install` made."""

from __future__ import annotations

import typer

from advisor.cli.env.listing import list_
from advisor.cli.env.removing import remove

app = typer.Typer(help="List and remove managed environments.", no_args_is_help=True)
app.command("list")(list_)
app.command("remove")(remove)
