"""What the user says about installing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Wishes:
    """Whether to install, and without asking; versions, where from, with what, which Python."""

    install: bool = False
    yes: bool = False
    constraint: Path | None = None
    own_index: bool = False
    installer: str | None = None
    fetch_python: bool = False
