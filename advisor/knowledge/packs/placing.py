"""From the name in a patch to the thing it is about, which must stand below the patch's pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from advisor.errors import Problem, did_you_mean
from advisor.knowledge.files import Source
from advisor.knowledge.packs.folder import Opened
from advisor.knowledge.packs.format import Head, Patch
from advisor.knowledge.packs.kinds import Thing
from advisor.knowledge.reading.document import Path


@dataclass(frozen=True)
class Written:
    """A patch where it stands."""

    pack: Head
    source: Source
    path: Path
    patch: Patch

    @property
    def position(self) -> str:
        """`file:line` of it."""
        line, _ = self.source.document.locate((*self.path, self.patch.action))
        return f"{self.source.document.name}:{line}"

    def expired(self, as_of: date) -> bool:
        """Whether the day until which it was agreed on is over."""
        return as_of > self.patch.until

    def problem(self, code: str, message: str, *below: str | int) -> Problem:
        """A problem at a place in the patch."""
        document = self.source.document
        return document.problem(code, message, document.locate((*self.path, *below)))


@dataclass(frozen=True)
class Placed(Written):
    """A patch, and what it is about."""

    thing: Thing


def written(pack: Opened) -> Iterator[Written]:
    """The patches of a pack in the order of its files."""
    for source in pack.sources:
        for path, record in source.records:
            if isinstance(record, Patch):
                yield Written(pack.head, source, path, record)


def placed(
    packs: Sequence[Opened], known: Mapping[str, Thing], owners: Sequence[int]
) -> Iterator[Placed | Problem]:
    """Every patch with its thing, or what is wrong with the name; packs patch what is below them.

    `owners` has, for the number of each file, the number of its pack, counted from 0; -1 is the
    rule base.
    """
    for number, pack in enumerate(packs):
        below = {name: thing for name, thing in known.items() if owners[thing.number] < number}
        for patch in written(pack):
            name = patch.patch.target
            if name in below:
                yield Placed(patch.pack, patch.source, patch.path, patch.patch, below[name])
            else:
                owner = owners[known[name].number] if name in known else None
                near = did_you_mean(name, below)
                message = f"{_unknown(name, owner, number)}{near if owner is None else ''}"
                yield patch.problem("K706", message, patch.patch.action)


def _unknown(name: str, owner: int | None, number: int) -> str:
    if owner is None:
        return f"there is no {name!r} to patch"
    if owner == number:
        return f"{name!r} is this pack's own; change it where it is written"
    return f"{name!r} belongs to a pack that is given later; give that pack first"
