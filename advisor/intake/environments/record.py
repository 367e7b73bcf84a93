"""The file in each managed environment that says what it is, and whether it is complete."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from advisor.intake.saved import write_atomically
from advisor.model.criteria import Framework
from advisor.model.record import Record

FILE = "advisor-environment.json"


class Made(Record):
    """What an environment is made of; until it is complete most of it is empty.

    `installer` and `command` say how it was made, `packages` what is in it: name==version.
    """

    schema_id: Literal["advisor.environment/1"] = Field(
        default="advisor.environment/1", alias="schema"
    )
    state: Literal["unfinished", "complete"]
    framework: str
    name: str
    import_name: str
    distributions: tuple[str, ...]
    since: str
    version: str = ""
    python: str = ""
    installer: str = ""
    command: str = ""
    packages: tuple[str, ...] = ()


def begin(folder: Path, framework: Framework) -> Made:
    """Write that an environment of the framework is being made here; returns what was written."""
    made = Made(
        state="unfinished",
        framework=framework.id,
        name=framework.name,
        import_name=framework.import_name,
        distributions=framework.distributions,
        since=now(),
    )
    write(folder, made)
    return made


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def write(folder: Path, made: Made) -> None:
    """Write the file whole or not at all."""
    write_atomically(folder / FILE, made.model_dump_json(by_alias=True, indent=2) + "\n")


def read(folder: Path) -> Made | None:
    """What the file says; None where there is none, or none to believe."""
    try:
        return Made.model_validate_json((folder / FILE).read_bytes())
    except (OSError, ValidationError):
        return None
