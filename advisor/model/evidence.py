"""Evidence: one falsifiable claim with its sources and its dates."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from advisor.model.record import Day, Record

Grade = Literal["measured", "vendor", "source-code", "independent", "survey", "judgement"]
"""From strongest to weakest; `method.grades` gives each its half-width."""

SourceKind = Literal[
    "vendor-docs",
    "release-notes",
    "source-code",
    "package-index",
    "measurement",
    "paper",
    "survey",
    "issue",
    "article",
]


class Citation(Record):
    """Where a claim was read: an address, or a name such as 'PyPI: torch 2.15.0'."""

    ref: str
    kind: SourceKind


class Evidence(Record):
    """A claim anyone can check, when it was seen to hold, and when to look again.

    `versions` has, by framework, the PEP 440 specifier of its versions that the claim is about.
    """

    id: str
    claim: str
    subject: str
    grade: Grade
    observed: Day
    review_by: Day
    sources: tuple[Citation, ...]
    versions: dict[str, str] = Field(default_factory=dict)
    verify: str | None = None

    def stale(self, as_of: date) -> bool:
        """Whether the claim is past its review date."""
        return as_of > self.review_by
