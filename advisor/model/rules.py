"""What every rule has: an id, a condition, a reason, evidence, and examples that are its tests."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from advisor.model.conditions import Condition
from advisor.model.record import Day, Record, Value

Truth = Literal["true", "false", "unknown", "not_applicable"]
Status = Literal["current", "maintenance", "legacy", "deprecated", "dormant", "ended"]
"""How a system stands today; everything after `maintenance` is no choice for new work."""


class Missing(Record):
    """A fact that an example leaves open or declares not applicable."""

    unknown: str | None = None
    not_applicable: str | None = None


class Example(Record):
    """Facts and what the rule must do on them; a fact that is not named was not asked."""

    name: str
    facts: dict[str, Value | Missing] = Field(default_factory=dict)
    expect: Literal["fires", "silent", "undetermined", "not_applicable"]


class Mitigation(Record):
    """What the user can do about it."""

    text: str
    effort: Literal["low", "medium", "high"]


class Command(Record):
    """A command to show; the first whose condition holds is the one for this machine."""

    run: str
    because: str = ""
    when: Condition | None = None


class Requirement(Record):
    """A must: where `violated_when` holds, the framework is ruled out."""

    id: str
    title: str
    framework: str
    violated_when: Condition
    because: str
    mitigation: Mitigation | None = None
    evidence: tuple[str, ...] = Field(min_length=1)
    modified: Day
    examples: tuple[Example, ...] = Field(min_length=2)


class Advice(Record):
    """Changes no score: a next step, a warning or a note about one system."""

    id: str
    title: str
    subject: str
    status: Status = "current"
    kind: Literal["next-step", "warning", "note"]
    when: Condition
    frameworks: tuple[str, ...] = ()
    text: str
    successor: str | None = None
    commands: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    modified: Day
    examples: tuple[Example, ...] = Field(min_length=2)


class Need(Record):
    """When the project needs no deep-learning framework, and what serves it instead."""

    id: str
    title: str
    instead: Literal["classical-ml", "runtime-only", "hosted-service"]
    when: Condition
    because: str
    steps: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    modified: Day
    examples: tuple[Example, ...] = Field(min_length=2)
