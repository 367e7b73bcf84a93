"""Robustness: what would change the result, and what is still unsettled."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from advisor.model.record import Record

Mostly = Literal["priorities", "evidence", "both", "neither"]
"""Where most of the doubt comes from."""


class Tipping(Record):
    """The weight at which another framework takes over, all other weights in proportion."""

    criterion: str
    weight: float
    tips_at: float
    framework: str


class OtherAnswer(Record):
    """One other answer: who would come first, and the lead of the present first over the second.

    The lead is in points of 100, and negative where the second would be ahead.
    """

    question: str
    instead: tuple[str, ...]
    framework: str | None
    lead: float


class Flip(Record):
    """One changed answer that changes the winner."""

    question: str
    given: tuple[str, ...]
    instead: tuple[str, ...]
    framework: str


class Doubt(Record):
    """First-place share of the winner when only priorities, or only evidence, may be wrong."""

    priorities_only: float
    evidence_only: float
    mostly: Mostly


class Robustness(Record):
    """What would change the result; `weight_factor` is None when no weights can.

    `pairwise_share` is the share of readings in which the first is ahead of the second. `final`
    says that no answer to an open question can change the first, values being as they are.
    `least_leads` has, by rival, the least lead over all weights and values in their ranges, in
    points of leaves times value, whose sum differs between weights: its sign decides.
    """

    tipping: tuple[Tipping, ...]
    flips: tuple[Flip, ...]
    weight_factor: float | None
    expected_loss: float
    doubt: Doubt | None
    pairwise_share: float | None = None
    final: bool = False
    least_leads: dict[str, float] = Field(default_factory=dict)


class Unsettled(Record):
    """Something unknown and how many points of the lead it could move."""

    kind: Literal["question", "leaf", "must"]
    id: str
    text: str
    span: float
    settle: str
