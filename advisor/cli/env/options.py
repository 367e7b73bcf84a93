"""The options that say how to install, and the ones that removing shares."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

InstallOption = Annotated[
    bool,
    typer.Option(
        "--install", help="First install each missing framework into an environment of its own."
    ),
]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
ConstraintOption = Annotated[
    Path | None,
    typer.Option("--constraint", metavar="FILE", help="Hold versions to this constraint file."),
]
OwnIndexOption = Annotated[
    bool,
    typer.Option(
        "--own-index",
        help="Install from where pip or uv is set up to look, not from where the rule base says.",
    ),
]
InstallerOption = Annotated[
    str | None,
    typer.Option("--installer", metavar="uv|pip", help="What installs; uv where there is one."),
]
FetchPythonOption = Annotated[
    bool,
    typer.Option("--fetch-python", help="Let uv download a Python where none here fits."),
]
