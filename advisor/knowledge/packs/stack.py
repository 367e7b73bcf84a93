"""Packs laid over the rule base, one over the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from advisor.errors import FileProblems, Problem
from advisor.knowledge.files import Source
from advisor.knowledge.folders import digest
from advisor.knowledge.load import only_one
from advisor.knowledge.packs.applying import applied, patched
from advisor.knowledge.packs.belonging import given_twice, misplaced, nothing_left, unrated
from advisor.knowledge.packs.folder import Opened, open_pack
from advisor.knowledge.packs.judging import collisions, flaws
from advisor.knowledge.packs.kinds import Thing, things
from advisor.knowledge.packs.placing import Placed, placed
from advisor.model.packs import Pack


@dataclass(frozen=True)
class Stack:
    """The files as patched; all things as they were written, and what was patched of them."""

    sources: tuple[Source, ...]
    things: dict[str, Thing]
    patches: tuple[Placed, ...]


def stack(
    base: Sequence[Source], folders: Iterable[Path], leaving_out: Collection[str], as_of: date
) -> Stack:
    """Lay the packs over the files of the rule base; raises `FileProblems` with all defects.

    Patches that have expired on the day `as_of` are checked, but do not apply.
    """
    version = only_one(base, "version")
    packs = [open_pack(folder, version, leaving_out) for folder in folders]
    _refuse(given_twice(packs), *map(misplaced, packs))
    sources = [*base, *chain.from_iterable(pack.sources for pack in packs)]
    owners = [-1] * len(base) + [at for at, pack in enumerate(packs) for _ in pack.sources]
    known = things(sources)
    found = list(placed(packs, known, owners))
    _refuse(item for item in found if isinstance(item, Problem))
    patches = tuple(item for item in found if isinstance(item, Placed))
    current = [patch for patch in patches if not patch.expired(as_of)]
    _refuse(*(flaws(patch, known, sources) for patch in patches), collisions(current))
    marked = _marked(sources, owners, packs, patches, as_of)
    after = applied(marked, patches, as_of)
    _refuse(nothing_left(marked, after, current), unrated(packs, after))
    return Stack(tuple(after), known, patches)


def _marked(
    sources: Iterable[Source],
    owners: Iterable[int],
    packs: Sequence[Opened],
    patches: Iterable[Placed],
    as_of: date,
) -> list[Source]:
    """The files, each with the pack to which it belongs."""
    told = [
        Pack(
            id=pack.head.id,
            version=pack.head.version,
            content_hash=digest(pack.sources),
            patches=tuple(patched(item, as_of) for item in patches if item.pack is pack.head),
        )
        for pack in packs
    ]
    return [
        source if owner < 0 else replace(source, pack=told[owner])
        for source, owner in zip(sources, owners, strict=True)
    ]


def _refuse(*problems: Iterable[Problem]) -> None:
    found = list(chain.from_iterable(problems))
    if found:
        raise FileProblems(found)
