"""Where the managed environments lie: one folder each, in the user's data."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from platformdirs import user_data_path

VARIABLE = "ADVISOR_ENVIRONMENTS"
"""The environment variable that names another folder for all of them."""


def home() -> Path:
    """The folder of all managed environments; it need not exist yet."""
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given).expanduser().absolute()
    return user_data_path("framework-advisor", appauthor=False) / "environments"


def python_in(folder: Path) -> Path:
    """The Python of the environment in a folder."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
