"""What to make of an exception that is no `AdvisorError`: wrong usage, or a defect of ours."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from pathlib import Path

from advisor import __version__


def usage_message(error: Exception) -> str | None:
    """The message of typer's own usage errors, which name the option and the nearest one."""
    format_message = getattr(error, "format_message", None)
    return str(format_message()) if callable(format_message) else None


def save_traceback(error: Exception) -> Path:
    """Write the traceback, versions and command line to a new temporary file."""
    lines = [
        f"advisor {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"command: {sys.argv}",
        "",
        *traceback.format_exception(error),
    ]
    with tempfile.NamedTemporaryFile(
        "w",
        prefix="advisor-error-",
        suffix=".txt",
        delete=False,
        encoding="utf-8",
        errors="backslashreplace",
    ) as file:
        file.write("\n".join(lines))
    return Path(file.name)
