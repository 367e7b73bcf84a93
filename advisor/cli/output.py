"""Reports out: the renderer for the place they go to, and the writing."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor.model.report import Report

LEAST_WIDTH, PIPE_WIDTH, MOST_WIDTH = 60, 80, 120


def chosen_renderer(format_: str, output: Path | None, *, details: bool) -> Callable[[Report], str]:
    """The renderer of that name, set to the width and colour of where the report goes."""
    from advisor.report.renderers import renderer

    render = renderer(format_)
    on_terminal = output is None and sys.stdout.isatty()
    width = PIPE_WIDTH
    if on_terminal or "COLUMNS" in os.environ:
        columns = shutil.get_terminal_size((PIPE_WIDTH, 24)).columns
        width = max(LEAST_WIDTH, min(MOST_WIDTH, columns))
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    colour = on_terminal and not plain
    return lambda report: render(report, width=width, colour=colour, details=details)


def write(text: str, output: Path | None) -> None:
    """To the file, whole or not at all, or to standard output."""
    if output is not None:
        from advisor.intake.saved import write_atomically

        write_atomically(output, text)
        print(f"the report is in {output}", file=sys.stderr)
        return
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    sys.stdout.write(text)
    sys.stdout.flush()
