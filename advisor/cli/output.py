"""Results out: the renderer for the place they go to, and the writing."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from advisor.errors import AdvisorError

if TYPE_CHECKING:
    from advisor.model.report import Report

LEAST_WIDTH, PIPE_WIDTH, MOST_WIDTH = 40, 80, 120


@dataclass(frozen=True)
class Place:
    """Where text for people goes: columns, and whether colour does any good there."""

    width: int
    colour: bool


def place(output: Path | None) -> Place:
    """The file, or standard output as it is."""
    on_terminal = output is None and sys.stdout.isatty()
    width = PIPE_WIDTH
    if on_terminal or "COLUMNS" in os.environ:
        columns = shutil.get_terminal_size((PIPE_WIDTH, 24)).columns
        width = max(LEAST_WIDTH, min(MOST_WIDTH, columns))
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return Place(width, on_terminal and not plain)


def chosen_renderer(format_: str, output: Path | None, *, details: bool) -> Callable[[Report], str]:
    """The renderer of that name, set to the width and colour of where the report goes."""
    from advisor.report.renderers import renderer

    render, to = renderer(format_), place(output)
    return lambda report: render(report, width=to.width, colour=to.colour, details=details)


def write(text: str, output: Path | None, what: str = "report") -> None:
    """To the file, whole or not at all, or to standard output."""
    if output is not None:
        from advisor.intake.saved import write_atomically

        write_atomically(output, text)
        print(f"the {what} is in {output}", file=sys.stderr)
        return
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go_of_stdout()
        hint = "--output FILE writes it to a file"
        raise AdvisorError(f"standard output: {error.strerror}", hint) from None


def let_go_of_stdout() -> None:
    """What is still to be written is lost; without this, leaving would fail on it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
