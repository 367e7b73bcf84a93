"""Patches of packs that have had their day: expired ones, and those of rules that have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.packs.format import Patch


def ageing_patches(sources: Iterable[Source]) -> Iterator[Problem]:
    """Patches to be agreed on anew, and patches to be looked at again."""
    for source in sources:
        told = source.pack.patches if source.pack is not None else ()
        at, document = {item.position: item for item in told}, source.document
        for path, record in source.records:
            if not isinstance(record, Patch):
                continue
            item = at[f"{document.name}:{document.locate((*path, record.action))[0]}"]
            if not item.applies:
                message = f"this patch of {item.id!r} has expired and does not apply any more"
                yield document.problem("K713", message, document.locate((*path, "until")))
            elif item.outdated:
                message = (
                    f"{item.id!r} has changed since, at {item.defined}; see if this still fits"
                )
                yield document.problem("K714", message, document.locate((*path, "based_on")))
