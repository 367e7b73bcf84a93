"""Runs `advisor ask` on the small rule base, with the exit codes of the real command line."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import typer

from advisor.cli import ask
from advisor.errors import AdvisorError
from advisor.knowledge import load as loading

SMALL_RULES = Path(__file__).parents[1] / "small_rules"

if __name__ == "__main__":
    loading.load = partial(loading.load, SMALL_RULES)
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(ask.ask)
    try:
        app(standalone_mode=False)
    except AdvisorError as error:
        print(f"advisor: {error.message}\nhint: {error.hint}", file=sys.stderr)
        sys.exit(error.exit_code)
