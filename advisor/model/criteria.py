"""Criteria with worded scales, and frameworks with their ratings on them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from advisor.model.conditions import Condition
from advisor.model.evidence import Grade
from advisor.model.record import Day, Record
from advisor.model.rules import Command, Example

Points = Literal["irrelevant", "minor", "some", "major", "decisive"]
"""How much an answer makes something count; `method.points` gives each its number."""


class Scale(Record):
    """What 0, 0.5 and 1 mean on a leaf, in words that fit no candidate in particular."""

    zero: str
    half: str
    one: str


class Kind(Record):
    """Workloads that speak only for projects of one kind, and when a project is of it."""

    workloads: tuple[str, ...] = Field(min_length=1)
    when: Condition


class Leaf(Record):
    """One fixed scale within a criterion; `measured_by` and `target` say what sets its value.

    `measured_by` maps workloads to their shares: the value comes from times measured here, of those
    workloads that no kind names or that are of the project's `kinds`. `target` names a place to
    run: the value is the level of the best route there.
    """

    id: str
    name: str
    scale: Scale
    base: Points = "irrelevant"
    measured_by: dict[str, float] = Field(default_factory=dict)
    kinds: tuple[Kind, ...] = ()
    target: str | None = None


class Criterion(Record):
    """A group of leaves that a person would name as one consideration."""

    id: str
    name: str
    meaning: str
    leaves: tuple[Leaf, ...] = Field(min_length=1)


class Rating(Record):
    """A framework's level on one leaf; among several for one leaf the first that holds counts."""

    leaf: str
    level: float | Literal["unknown"] = Field(union_mode="left_to_right")
    because: str
    evidence: tuple[str, ...] = ()
    grade: Grade | None = None
    when: Condition | None = None
    examples: tuple[Example, ...] = ()


class Newest(Record):
    """The newest stable release the rule base knows."""

    version: str
    released: Day
    evidence: str


class Framework(Record):
    """One alternative: its packages, how to install it here, and its ratings."""

    id: str
    name: str
    summary: str
    distributions: tuple[str, ...]
    import_name: str
    newest: Newest
    requires_python: str
    install: tuple[Command, ...] = Field(min_length=1)
    ratings: tuple[Rating, ...]
