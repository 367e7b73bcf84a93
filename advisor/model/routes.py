"""Routes: the ways by which a trained model gets from a framework to where it runs."""

from __future__ import annotations

from pydantic import Field

from advisor.model.conditions import Condition
from advisor.model.evidence import Grade
from advisor.model.record import Day, Record
from advisor.model.rules import Example, Status


class Target(Record):
    """A place where a trained model runs; the levels of its routes use this scale."""

    id: str
    name: str


class Path(Record):
    """From one framework to some targets by this route, and how well it goes (0 to 1).

    `builds_on` says in words on which systems the model can be brought into its final form.
    """

    framework: str
    levels: dict[str, float] = Field(min_length=1)
    via: str
    because: str
    builds_on: str = ""
    commands: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    grade: Grade | None = None
    violated_when: Condition | None = None
    examples: tuple[Example, ...] = ()


class Route(Record):
    """One runtime or serving system, with the paths that lead into it.

    `runs_on` says in words on which systems and devices the model then runs.
    """

    id: str
    name: str
    status: Status
    successor: str | None = None
    summary: str
    licence: str
    runs_on: str = ""
    limits: str = ""
    paths: tuple[Path, ...] = Field(min_length=1)
    modified: Day
