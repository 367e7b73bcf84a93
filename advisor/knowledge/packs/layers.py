"""What is in force: for everything that has an id, the layers that make it what it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor.knowledge.folders import read_folder
from advisor.knowledge.load import only_one
from advisor.knowledge.packs.applying import meaning, patched
from advisor.knowledge.packs.placing import Placed
from advisor.knowledge.packs.stack import stack
from advisor.model.packs import Patched


@dataclass(frozen=True)
class Layer:
    """A patch and by whom it is; `hash`, for `based_on`, is of what it patches as that is today."""

    by: str
    patch: Patched
    hash: str


@dataclass(frozen=True)
class Layered:
    """A thing, where and by whom it is defined, and the patches on it, the lowest first."""

    id: str
    kind: str
    title: str
    position: str
    by: str
    added: bool
    patches: tuple[Layer, ...]

    @property
    def state(self) -> str:
        """What the packs make of it, in a word."""
        for layer in self.patches:
            if layer.patch.applies:
                return layer.patch.action
        return "expired" if self.patches else "added" if self.added else "unchanged"


def layered(base: Path, packs: Sequence[Path], as_of: date) -> Iterator[Layered]:
    """Everything with an id, in the order of the files, with the packs laid over the base."""
    found = stack(read_folder(base), packs, (), as_of)
    rules = f"rules {only_one(found.sources, 'version')}"
    patches: dict[int, list[Placed]] = defaultdict(list)
    for patch in found.patches:
        patches[id(patch.thing)].append(patch)
    for thing in {id(thing): thing for thing in found.things.values()}.values():
        pack = found.sources[thing.number].pack
        yield Layered(
            id=thing.record.id,
            kind=thing.kind,
            title=thing.title,
            position=thing.position,
            by=rules if pack is None else f"{pack.id} {pack.version}",
            added=pack is not None,
            patches=tuple(_layer(patch, as_of) for patch in patches[id(thing)]),
        )


def _layer(patch: Placed, as_of: date) -> Layer:
    by = f"{patch.pack.id} {patch.pack.version}"
    return Layer(by=by, patch=patched(patch, as_of), hash=meaning(patch))
