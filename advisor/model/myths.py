"""Myths: claims that people repeat, each judged by evidence on a day."""

from __future__ import annotations

from typing import Literal

from advisor.model.record import Day, Record

Judgement = Literal["true", "partly", "outdated", "false", "unverified", "opinion"]
"""What became of a claim; `MEANINGS` defines each."""

MEANINGS: dict[Judgement, str] = {
    "true": "Holds today.",
    "partly": "Holds today with a limit that matters.",
    "outdated": "Held for a version or a year that lies behind us, and no longer does.",
    "false": "Wrong, whatever maintained version one takes.",
    "unverified": "No dated evidence was found either way.",
    "opinion": "Nothing could prove or refute it.",
}


class Myth(Record):
    """A claim in our own words, whether it holds, and what holds today.

    `topic` is the criterion that the claim belongs to, `about` names the systems that it is about.
    """

    id: str
    topic: str
    claim: str
    verdict: Judgement
    today: str
    about: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    judged: Day
