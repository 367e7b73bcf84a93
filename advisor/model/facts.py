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

SUPPOSED = "what if"
"""The provenance of what nobody said or measured, but supposes."""


class Facts(Record):
    """Everything `advise` may look at; the same facts always give the same report.

    `weights` states the share of all weight, 0 to 1, of criteria in place of what the answers say;
    readings take it to be as uncertain as an answer. `waits` says which facts would tell whether
    one that is there counts; only `arising` sets it.
    """

    as_of: Day
    project: str = ""
    seed: int = 0
    candidates: tuple[str, ...] = ()
    weights: dict[str, float] = Field(default_factory=dict)
    values: dict[str, Fact] = Field(default_factory=dict)
    probes: tuple[ProbeResult, ...] = ()
    waits: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id; one that nobody provided is unknown."""
        return self.values.get(fact_id, NOT_ASKED)
