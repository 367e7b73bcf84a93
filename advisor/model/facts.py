"""Facts: what is known about the project and its machines, each value with its source."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from advisor.model.probes import ProbeResult
from advisor.model.record import Day, Record, Value

State = Literal["known", "unknown", "not_applicable"]
Source = Literal["answer", "default", "probe", "scan"]


class Fact(Record):
    """One value with where it came from, or why there is none."""

    state: State
    value: Value | None = None
    reason: str | None = None
    source: Source | None = None
    provenance: str = ""


def known(value: Value, source: Source, provenance: str) -> Fact:
    """A fact with a value."""
    return Fact(state="known", value=value, source=source, provenance=provenance)


def unknown(reason: str, source: Source | None = None, provenance: str = "") -> Fact:
    """A fact that may hold anything, and why nobody can say."""
    return Fact(state="unknown", reason=reason, source=source, provenance=provenance)


def not_applicable(reason: str) -> Fact:
    """A fact that makes no sense here."""
    return Fact(state="not_applicable", reason=reason)


NOT_ASKED = unknown("not asked")


class Facts(Record):
    """Everything `advise` may look at; the same facts always give the same report."""

    as_of: Day
    project: str = ""
    seed: int = 0
    candidates: tuple[str, ...] = ()
    values: dict[str, Fact] = Field(default_factory=dict)
    probes: tuple[ProbeResult, ...] = ()

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id; one that nobody provided is unknown."""
        return self.values.get(fact_id, NOT_ASKED)
