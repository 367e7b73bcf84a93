"""Myths: claims that people repeat, each judged by evidence on a day."""

from __future__ import annotations

from typing import Literal

from advisor.model.record import Day, Record

Judgement = Literal["true", "partly", "outdated", "false", "unverified", "opinion"]
"""Holds; holds with a limit; held once; does not hold; nobody knows; nobody can."""


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
