"""Packs as reports name them: what an organisation laid over the rule base, and until when."""

from __future__ import annotations

from typing import Literal

from advisor.model.record import Day, Record


class Patched(Record):
    """What one patch does to a rule that another wrote: who answers for it, why, until when.

    `defined` and `position` are where the rule and the patch stand, as `file:line`. `outdated`
    says that the rule has changed since the patch was written.
    """

    id: str
    kind: str
    title: str
    action: Literal["disabled", "tuned"]
    sets: tuple[str, ...] = ()
    reason: str
    owner: str
    until: Day
    applies: bool
    outdated: bool = False
    defined: str
    position: str


class Pack(Record):
    """A pack with the hash of its files, and its patches in their order."""

    id: str
    version: str
    content_hash: str
    patches: tuple[Patched, ...] = ()

    def __str__(self) -> str:
        expired = sum(not patched.applies for patched in self.patches)
        past = f"; {expired} expired" if expired else ""
        return f"{self.id} {self.version} ({self.content_hash}{past})"
