"""Patches on the files they are about, in which everything else keeps its place."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from advisor.knowledge.files import RuleFile, Source
from advisor.knowledge.packs.placing import Placed
from advisor.knowledge.packs.tuning import lapsed, settings, tuned
from advisor.knowledge.reading.document import Path
from advisor.model.criteria import Framework
from advisor.model.packs import Patched

HASH_LENGTH = 12
FORM = {"modified", "examples"}
"""Fields without a meaning of their own: when a rule was last changed, and its tests."""


def applied(sources: Sequence[Source], patches: Iterable[Placed], as_of: date) -> list[Source]:
    """The files as patched: what is tuned is tuned, and what is disabled is left out."""
    files = [source.file for source in sources]
    gone: dict[int, set[Path]] = defaultdict(set)
    for patch in patches:
        number, path, tuning = patch.thing.number, patch.thing.path, patch.patch.set_
        expired = patch.expired(as_of)
        if tuning is not None and not expired:
            files[number] = _changed(files[number], path, partial(tuned, tuning=tuning))
        elif tuning is not None and isinstance(patch.thing.record, Framework):
            change = partial(lapsed, tuning=tuning, pack=patch.pack.id)
            files[number] = _changed(files[number], path, change)
        elif tuning is None and not expired:
            gone[number].add(path)
    return [
        _without(source, file, gone[number]) if gone[number] else replace(source, file=file)
        for number, (source, file) in enumerate(zip(sources, files, strict=True))
    ]


def _changed(item: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    """The record with what stands at the path changed."""
    if not path:
        return change(item)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*item[:step], _changed(item[step], rest, change), *item[step + 1 :])
    return item.model_copy(update={step: _changed(getattr(item, step), rest, change)})


def _without(source: Source, file: RuleFile, gone: set[Path]) -> Source:
    kept: dict[str, tuple[int, ...]] = {}
    left: dict[str, tuple[Any, ...]] = {}
    for section in {str(path[0]) for path in gone}:
        items = getattr(file, section)
        kept[section] = tuple(at for at in range(len(items)) if (section, at) not in gone)
        left[section] = tuple(items[at] for at in kept[section])
    return replace(source, file=file.model_copy(update=left), kept=kept)


def patched(patch: Placed, as_of: date) -> Patched:
    """The patch as reports tell it."""
    thing, given = patch.thing, patch.patch
    return Patched(
        id=given.target,
        kind=thing.kind,
        title=thing.title,
        action="disabled" if given.set_ is None else "tuned",
        sets=() if given.set_ is None else settings(thing.record, given.set_),
        reason=given.reason,
        owner=given.owner,
        until=given.until,
        applies=not patch.expired(as_of),
        outdated=given.based_on is not None and not meaning(patch).startswith(given.based_on),
        defined=thing.position,
        position=patch.position,
    )


def meaning(patch: Placed) -> str:
    """The hash of what a patched rule says by itself; of a framework, on the leaves in question."""
    record, tuning = patch.thing.record, patch.patch.set_
    if isinstance(record, Framework) and tuning is not None:
        about = [rating for rating in record.ratings if rating.leaf in tuning.ratings]
        data: Any = [rating.model_dump(mode="json", exclude=FORM) for rating in about]
    else:
        data = record.model_dump(mode="json", exclude=FORM)
    text = json.dumps(data, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH]
